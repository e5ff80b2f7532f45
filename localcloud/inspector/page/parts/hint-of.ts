import { instantText } from './words';

/** 2001 to 2099: a number of milliseconds in it is an instant and hardly anything else. */
const isInstant = (value: number): boolean => value > 1e12 && value < 4.08e12;

const fenNames = /(^fen|Fen)$/;

/** What a field says to a person: Beijing time for an instant, yuan for fen; nothing for all others. */
export function hintOf(name: string, value: unknown): string | undefined {
  if (typeof value !== 'number' || !Number.isInteger(value)) return undefined;
  if (fenNames.test(name)) return `¥${(value / 100).toFixed(2)}`;
  return isInstant(value) ? instantText(value) : undefined;
}
