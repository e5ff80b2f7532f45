import { hasOperators } from './field-test';
import { isFields, type Fields } from './document';

export type QueryKind = 'find' | 'count' | 'aggregate' | 'lookup' | 'update' | 'remove';

/** How one query found its documents. */
export interface QueryExplain {
  readonly collection: string;
  readonly kind: QueryKind;
  /** Field paths and operators, never values: `{ memberId, at: { $lt } } sort { at: -1 }`. */
  readonly shape: string;
  /** The index that named the documents, several joined by ` | `, or `scan` when all were looked at. */
  readonly index: string;
  /** Documents looked at. */
  readonly examined: number;
  /** Documents that met the query, within its limit. */
  readonly returned: number;
  readonly milliseconds: number;
}

export type OnQuery = (explain: QueryExplain) => void;

/** The name of an index that is no index. */
export const SCAN = 'scan';

export function shapeOf(query: Fields, sort: Fields = {}): string {
  const order = Object.entries(sort).map(([field, direction]) => `${field}: ${String(direction)}`);
  const sorted = order.length === 0 ? '' : ` sort { ${order.join(', ')} }`;
  return `${partsOf(query)}${sorted}`;
}

function partsOf(query: Fields): string {
  const parts = Object.entries(query).map(([name, condition]) => partOf(name, condition));
  return parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`;
}

function partOf(name: string, condition: unknown): string {
  if (name.startsWith('$'))
    return Array.isArray(condition)
      ? `${name}: [${condition.map((part: unknown) => (isFields(part) ? partsOf(part) : '')).join(', ')}]`
      : name;
  if (condition instanceof RegExp) return `${name}: { $regex }`;
  return hasOperators(condition) ? `${name}: { ${Object.keys(condition).join(', ')} }` : name;
}
