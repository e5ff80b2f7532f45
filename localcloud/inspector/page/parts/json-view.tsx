import type { ReactNode } from 'react';
import { hintOf } from './hint-of';

/** A value as indented JSON, with a word beside what a person cannot read: instants and amounts of fen. */
export function JsonView({ value }: { value: unknown }) {
  return (
    <pre className="json" tabIndex={0}>
      <Value value={value} depth={0} />
    </pre>
  );
}

interface ValueProps {
  readonly value: unknown;
  readonly depth: number;
  readonly name?: string;
}

function Value({ value, depth, name = '' }: ValueProps): ReactNode {
  if (Array.isArray(value)) {
    if (value.length === 0) return '[]';
    const lines = value.map((item: unknown, n) => (
      <Line key={n} depth={depth + 1} isLast={n === value.length - 1}>
        <Value value={item} depth={depth + 1} name={name} />
      </Line>
    ));
    return (
      <>
        [{lines}
        {indent(depth)}]
      </>
    );
  }
  if (typeof value === 'object' && value !== null) {
    const entries: [string, unknown][] = Object.entries(value);
    if (entries.length === 0) return '{}';
    if (entries.every(([key, item]) => key.startsWith('$') && typeof item !== 'object'))
      return <span data-kind="special">{JSON.stringify(value)}</span>;
    const lines = entries.map(([key, item], n) => (
      <Line key={key} depth={depth + 1} isLast={n === entries.length - 1} hint={hintOf(key, item)}>
        <span data-kind="key">{JSON.stringify(key)}</span>:{' '}
        <Value value={item} depth={depth + 1} name={key} />
      </Line>
    ));
    return (
      <>
        {'{'}
        {lines}
        {indent(depth)}
        {'}'}
      </>
    );
  }
  return <span data-kind={value === null ? 'null' : typeof value}>{JSON.stringify(value)}</span>;
}

interface LineProps {
  readonly depth: number;
  readonly isLast: boolean;
  readonly hint?: string | undefined;
  readonly children: ReactNode;
}

function Line({ depth, isLast, hint, children }: LineProps) {
  return (
    <>
      {indent(depth)}
      {children}
      {!isLast && ','}
      {hint !== undefined && <span data-kind="hint"> {hint}</span>}
    </>
  );
}

const indent = (depth: number): string => `\n${'  '.repeat(depth)}`;
