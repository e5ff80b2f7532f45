import path from 'node:path';
import { everyCase } from './every-case';
import { keyOf } from './conformance-case';
import { statuses, type Golden, type GoldenEntry } from './golden';

export const OPERATIONS_FILE = path.join(__dirname, '..', '..', 'docs', 'operations.md');

const BEGIN = '<!-- conformance: written by `npm run conformance -- --write-docs` -->';
const END = '<!-- conformance: end -->';

type Row = readonly string[];

/** Padded as Prettier does it, so that the page stays as it is. */
function table(rows: readonly Row[]): string {
  const [head = []] = rows;
  const widths = head.map((_cell, i) => Math.max(3, ...rows.map((row) => row[i]?.length ?? 0)));
  const line = (row: Row, fill = ' ') =>
    `| ${widths.map((width, i) => (row[i] ?? '').padEnd(width, fill)).join(' | ')} |`;
  const rule = line(
    head.map(() => ''),
    '-',
  );
  return [line(head), rule, ...rows.slice(1).map((row) => line(row))].join('\n');
}

const assertions = (entries: readonly GoldenEntry[]) =>
  entries.reduce((sum, { expected }) => sum + Object.keys(expected).length, 0);

function rowOf(name: string, entries: readonly GoldenEntry[]): Row {
  const of = (status: GoldenEntry['status']) =>
    String(entries.filter((entry) => entry.status === status).length);
  return [name, String(entries.length), String(assertions(entries)), ...statuses.map(of)];
}

/** What production has confirmed and what not, as the golden file says at this moment: for docs/operations.md. */
export function confirmationSection(golden: Golden): string {
  const known = everyCase.flatMap((one) => {
    const entry = golden[keyOf(one)];
    return entry === undefined ? [] : [{ ...one, entry }];
  });
  const areas = [...new Set(known.map(({ area }) => area))];
  const entriesOf = (area: string) =>
    known.filter((one) => one.area === area).map(({ entry }) => entry);
  const rows = areas.map((area) => rowOf(area, entriesOf(area)));
  const all = rowOf(
    'all',
    known.map(({ entry }) => entry),
  );
  const days = known.flatMap(({ entry }) => entry.confirmedOn ?? []).sort();
  return [
    BEGIN,
    days.length === 0
      ? 'No environment of CloudBase has been asked yet: **nothing below is confirmed in production.**'
      : `Last confirmed on ${days.at(-1) ?? ''}.`,
    table([['area', 'cases', 'assertions', ...statuses], ...rows, all]),
    'Assumed, because no page says it:',
    list(known.filter(({ entry }) => /^assumption/.test(entry.source))),
    ...corrected(known),
    ...different(known),
    END,
  ].join('\n\n');
}

/** The page with the section in the place of the one that is there. */
export function withSection(page: string, section: string): string {
  const [before, rest = ''] = page.split(BEGIN);
  const [, after] = rest.split(END);
  if (before === undefined || after === undefined)
    throw new Error('docs/operations.md has lost the marks of its generated part');
  return before + section + after;
}

type Known = { readonly area: string; readonly name: string; readonly entry: GoldenEntry };

const list = (known: readonly Known[]) =>
  known.length === 0 ? '- nothing' : known.map(({ area, name }) => `- ${area}: ${name}`).join('\n');

function corrected(known: readonly Known[]): string[] {
  const found = known.filter(({ entry }) => entry.expectedBefore !== undefined);
  return found.length === 0 ? [] : ['Production does otherwise than was expected:', list(found)];
}

function different(known: readonly Known[]): string[] {
  const found = known.filter(({ entry }) => entry.differsLocally !== undefined);
  if (found.length === 0) return ['The local cloud does everything as expected.'];
  const lines = found.map(
    ({ area, name, entry }) => `- ${area}: ${name} (${entry.differsLocally ?? ''})`,
  );
  return ['The local cloud does otherwise:', lines.join('\n')];
}
