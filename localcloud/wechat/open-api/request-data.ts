import { isFields, type Fields } from '../../engine/document';
import { isOpenid } from '../identity';
import { refusal } from './wx-refusal';

/** A text that must be there: 44002 when it is not, 47001 when it is something else. */
export function requiredText(data: Fields, name: string): string {
  const text = optionalText(data, name);
  if (text === undefined || text === '') throw refusal.empty(name);
  return text;
}

export function optionalText(data: Fields, name: string): string | undefined {
  const value = data[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'string') return value;
  throw refusal.format(name);
}

export function optionalFields(data: Fields, name: string): Fields | undefined {
  const value = data[name];
  if (value === undefined || value === null) return undefined;
  if (isFields(value)) return value;
  throw refusal.format(name);
}

/** One of a few whole numbers, else the refusal given. */
export function choice<const Known extends number>(
  value: unknown,
  known: readonly Known[],
  otherwise: Error,
): Known {
  const found = known.find((one) => one === value);
  if (found === undefined) throw otherwise;
  return found;
}

export function openidIn(data: Fields, name: string): string {
  const openid = data[name];
  if (isOpenid(openid)) return openid;
  throw refusal.openid();
}
