import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The document whose tables are the examples. */
export const examplesFile = path.join(__dirname, '../../../../docs/pricing-examples.md');

/** A row of a table: cells by the words at the head of their columns. */
export type Row = Readonly<Record<string, string>>;

interface Table {
  readonly section: string;
  readonly rows: readonly Row[];
}

/** Every table of a Markdown document, with the heading above it. */
export function readTables(file: string): Table[] {
  const tables: Table[] = [];
  let section = '';
  let rows: string[][] = [];
  for (const line of [...readFileSync(file, 'utf8').split('\n'), '']) {
    if (line.startsWith('|')) {
      rows.push(
        line
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim().replace(/^`|`$/g, '')),
      );
      continue;
    }
    const [head, , ...body] = rows;
    if (head !== undefined) tables.push({ section, rows: body.map((cells) => rowOf(head, cells)) });
    rows = [];
    if (line.startsWith('## ')) section = line.slice(3);
  }
  return tables;
}

function rowOf(head: readonly string[], cells: readonly string[]): Row {
  return Object.fromEntries(head.map((name, place) => [name, cells[place] ?? '']));
}
