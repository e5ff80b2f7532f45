import { Refused } from './refused';

/** Where a page ended: the value the list is sorted by and the id of the last document. */
export interface Cursor {
  readonly value: number;
  readonly id: string;
}

export function toCursor(value: unknown, id: string): string {
  return `${Number(value)}~${id}`;
}

/** @throws Refused BAD_REQUEST for text that is not a cursor of ours. */
export function fromCursor(cursor: string): Cursor {
  const parts = /^(-?\d{1,16})~([A-Za-z0-9][A-Za-z0-9_:@.-]{0,99})$/.exec(cursor);
  const [, value, id] = parts ?? [];
  if (value === undefined || id === undefined) {
    throw new Refused({ ok: false, code: 'BAD_REQUEST', details: { field: 'cursor' } });
  }
  return { value: Number(value), id };
}
