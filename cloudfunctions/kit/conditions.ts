import { database } from './database';

export type Scalar = string | number | boolean;

/** What a field must be. Plain values: nothing a caller sends can become an operator. */
export type Test =
  | Scalar
  | { readonly oneOf: readonly Scalar[] }
  | { readonly noneOf: readonly Scalar[] }
  | { readonly above: string | number }
  | { readonly below: string | number }
  | { readonly atLeast: number; readonly below?: number }
  | { readonly atMost: number }
  | { readonly absent: true }
  | { readonly startsWith: string }
  | { readonly contains: string };

export type Where = Readonly<Record<string, Test>>;

/**
 * Builds a query from checked scalars.
 * @throws TypeError for an undefined, empty or non-finite value: the SDK would silently leave that condition out
 * and match everybody's documents.
 */
export function toCondition(where: Where): object {
  const condition: Record<string, unknown> = {};
  for (const [field, test] of Object.entries(where)) condition[field] = toTest(field, test);
  return condition;
}

function toTest(field: string, test: Test): unknown {
  if (typeof test !== 'object') return scalar(field, test);
  const { command } = database();
  if ('oneOf' in test) return command.in(test.oneOf.map((value) => scalar(field, value)));
  if ('noneOf' in test) return command.nin(test.noneOf.map((value) => scalar(field, value)));
  if ('absent' in test) return command.exists(false);
  if ('above' in test) return command.gt(scalar(field, test.above));
  if ('atLeast' in test) return range(field, test);
  if ('below' in test) return command.lt(scalar(field, test.below));
  if ('atMost' in test) return command.lte(scalar(field, test.atMost));
  if ('startsWith' in test) return pattern(`^${escape(text(field, test.startsWith))}`, '');
  return pattern(escape(text(field, test.contains)), 'i');
}

function range(field: string, test: { readonly atLeast: number; readonly below?: number }): object {
  const { command } = database();
  const from = command.gte(scalar(field, test.atLeast));
  return test.below === undefined
    ? from
    : command.and([from, command.lt(scalar(field, test.below))]);
}

function pattern(regexp: string, options: string): object {
  return database().RegExp({ regexp, options });
}

function escape(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function text(field: string, value: unknown): string {
  if (typeof value !== 'string' || value === '') throw unusable(field);
  return value;
}

/** Checks what a query compares with; the types alone would not stop a value that came from outside. */
export function scalar(field: string, value: unknown): Scalar {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  return text(field, value);
}

function unusable(field: string): TypeError {
  return new TypeError(`A query needs a value for ${field}`);
}
