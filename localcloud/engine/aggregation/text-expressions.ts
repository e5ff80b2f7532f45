import { fault } from '../cloud-fault';
import { exact, isNumeric } from '../number-kinds';
import { compareTexts } from '../value-order';
import {
  compute,
  isNothing,
  textIn,
  unlessNull,
  wholeIn,
  wrongType,
  type Compute,
} from './compute';

/** Numbers and dates become text, null and missing an empty one. */
function toText(name: string, value: unknown): string {
  if (isNothing(value)) return '';
  if (typeof value === 'string') return value;
  if (isNumeric(value)) return String(exact(value));
  if (value instanceof Date) return value.toISOString();
  throw wrongType(name, 'a string', value);
}

/** Letters outside ASCII stay as they are, as documented. */
const lower = (text: string) => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
const upper = (text: string) => text.replace(/[a-z]/g, (letter) => letter.toUpperCase());

function substringOfBytes([value, start, length]: readonly unknown[], name: string): string {
  const bytes = Buffer.from(toText(name, value));
  const from = wholeIn(name, start);
  const count = wholeIn(name, length);
  if (from < 0) throw fault.badParameter(`${name} cannot start before 0`);
  const to = count < 0 ? bytes.length : Math.min(bytes.length, from + count);
  if (isInside(bytes, from) || isInside(bytes, to))
    throw fault.badParameter(
      `${name}: Invalid range, starting or ending in the middle of a UTF-8 character`,
    );
  return bytes.toString('utf8', from, to);
}

const isInside = (bytes: Buffer, at: number) => ((bytes[at] ?? 0) & 0xc0) === 0x80;

function substringOfPoints([value, start, length]: readonly unknown[], name: string): string {
  const from = wholeIn(name, start);
  const count = wholeIn(name, length);
  if (from < 0 || count < 0) throw fault.badParameter(`${name} takes no negative places`);
  return [...toText(name, value)].slice(from, from + count).join('');
}

/** The place of a text in a list of bytes or of code points. */
const indexIn = (unitsOf: (text: string) => readonly unknown[]): Compute =>
  compute(2, 4, ([value, wanted, start = 0, end], name) => {
    if (isNothing(value)) return null;
    const units = unitsOf(textIn(name, value));
    const part = unitsOf(textIn(name, wanted));
    const from = wholeIn(name, start);
    const to = Math.min(units.length, end === undefined ? Infinity : wholeIn(name, end));
    if (from < 0 || to < 0) throw fault.badParameter(`${name} takes no negative places`);
    for (let at = from; at + part.length <= to; at += 1)
      if (part.every((unit, offset) => units[at + offset] === unit)) return at;
    return -1;
  });

function split([value, separator]: readonly unknown[], name: string): string[] {
  const by = textIn(name, separator);
  if (by === '') throw fault.badParameter(`${name} requires a non-empty separator`);
  return textIn(name, value).split(by);
}

export const textExpressions: [string, Compute][] = [
  [
    '$concat',
    unlessNull(0, Infinity, (parts, name) => parts.map((part) => textIn(name, part)).join('')),
  ],
  ['$split', unlessNull(2, 2, split)],
  ['$toLower', compute(1, 1, ([value], name) => lower(toText(name, value)))],
  ['$toUpper', compute(1, 1, ([value], name) => upper(toText(name, value)))],
  [
    '$strcasecmp',
    compute(2, 2, ([a, b], name) =>
      Math.sign(compareTexts(upper(toText(name, a)), upper(toText(name, b)))),
    ),
  ],
  ['$strLenBytes', compute(1, 1, ([value], name) => Buffer.byteLength(textIn(name, value)))],
  ['$strLenCP', compute(1, 1, ([value], name) => [...textIn(name, value)].length)],
  ['$substr', compute(3, 3, substringOfBytes)],
  ['$substrBytes', compute(3, 3, substringOfBytes)],
  ['$substrCP', compute(3, 3, substringOfPoints)],
  ['$indexOfBytes', indexIn((text) => [...Buffer.from(text)])],
  ['$indexOfCP', indexIn((text) => [...text])],
];
