import type { Json } from './conformance-case';

/** The marks a golden file uses for what JSON cannot say. */
const MISSING = '(missing)';

/** Turns what the SDK gave into what a golden file can hold: dates as `{ $date }`, no field as "(missing)". */
export function observed(value: unknown): Json {
  if (value === undefined) return MISSING;
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
  if (typeof value === 'number') return observedNumber(value);
  if (value instanceof Date) return { $date: value.toISOString() };
  if (value instanceof Uint8Array) return { $bytes: Buffer.from(value).toString('hex') };
  if (Array.isArray(value)) return value.map(observed);
  if (typeof value === 'object') return observedFields(value);
  return typeof value;
}

function observedNumber(value: number): Json {
  if (!Number.isFinite(value)) return { $number: String(value) };
  return Object.is(value, -0) ? { $number: '-0' } : value;
}

/** Geographic values of the SDK know themselves as GeoJSON. */
function observedFields(value: object): Json {
  if (isGeographic(value)) return observed(value.toJSON());
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  return Object.fromEntries(fields.map(([name, field]) => [name, observed(field)]));
}

const isGeographic = (value: object): value is { toJSON: () => unknown } =>
  'toJSON' in value && typeof value.toJSON === 'function';
