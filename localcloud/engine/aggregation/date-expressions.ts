import { fault } from '../cloud-fault';
import { isFields, type Fields } from '../document';
import { named } from './binding-expressions';
import { isNothing, textIn, wholeIn, wrongType } from './compute';
import { dateParts } from './date-parts';
import { formatDate } from './format-date';
import type { Expression, ReadOperator } from './expression';
import { long } from '../number-kinds';
import { typeName } from '../type-names';
import { parseDate } from './parse-date';
import { instantOf, wallClock } from './time-zone';

type Read = (expression: unknown) => Expression;

export const dateExpressions = (read: Read): [string, ReadOperator][] => [
  ...Object.entries(dateParts).map(([name, part]): [string, ReadOperator] => [
    name,
    (operand) => partOf(read, operand, name, part),
  ]),
  [
    '$dateToString',
    (operand, name) =>
      toText(read, named(operand, name, ['date'], ['format', 'timezone', 'onNull']), name),
  ],
  [
    '$dateFromString',
    (operand, name) =>
      fromText(
        read,
        named(operand, name, ['dateString'], ['timezone', 'onError', 'onNull', 'format']),
        name,
      ),
  ],
  [
    '$dateFromParts',
    (operand, name) => fromParts(read, named(operand, name, [], [...PARTS, 'timezone']), name),
  ],
];

function dateIn(name: string, value: unknown): Date {
  if (value instanceof Date) return value;
  throw wrongType(name, 'a date', value);
}

const zoneOf = (read: Read, { timezone }: Fields): Expression =>
  timezone === undefined ? () => 'UTC' : read(timezone);

function partOf(
  read: Read,
  operand: unknown,
  name: string,
  part: (wall: Date) => number,
): Expression {
  const list: unknown = Array.isArray(operand) && operand.length === 1 ? operand[0] : operand;
  const given =
    isFields(list) && 'date' in list ? named(list, name, ['date'], ['timezone']) : { date: list };
  const [date, zone] = [read(given['date']), zoneOf(read, given)];
  return (scope) => {
    const [at, where] = [date(scope), zone(scope)];
    if (isNothing(at) || isNothing(where)) return null;
    const value = part(wallClock(dateIn(name, at), textIn(name, where)));
    return name === '$isoWeekYear' ? long(BigInt(value)) : value;
  };
}

function toText(read: Read, given: Fields, name: string): Expression {
  const [date, zone, onNull] = [
    read(given['date']),
    zoneOf(read, given),
    read(given['onNull'] ?? null),
  ];
  const standard = `%Y-%m-%dT%H:%M:%S.%L${given['timezone'] === undefined ? 'Z' : ''}`;
  const format = read(given['format'] ?? standard);
  return (scope) => {
    const [at, where, how] = [date(scope), zone(scope), format(scope)];
    if (isNothing(at)) return onNull(scope);
    if (isNothing(where) || isNothing(how)) return null;
    return formatDate(dateIn(name, at), textIn(name, how), textIn(name, where));
  };
}

function fromText(read: Read, given: Fields, name: string): Expression {
  if ('format' in given) throw fault.unsupported('the format of $dateFromString');
  const [text, zone] = [read(given['dateString']), zoneOf(read, given)];
  const onNull = read(given['onNull'] ?? null);
  const onError = 'onError' in given ? read(given['onError']) : undefined;
  return (scope) => {
    const [value, where] = [text(scope), zone(scope)];
    if (isNothing(value)) return onNull(scope);
    if (isNothing(where)) return null;
    const date = typeof value === 'string' ? parseDate(value, textIn(name, where)) : undefined;
    if (date !== undefined) return date;
    if (onError !== undefined) return onError(scope);
    throw fault.badParameter(
      `${name}: Error parsing date string '${typeof value === 'string' ? value : typeName(value)}'`,
    );
  };
}

const PARTS = ['year', 'month', 'day', 'hour', 'minute', 'second', 'millisecond'];
const LEAST: Readonly<Record<string, number>> = { month: 1, day: 1 };

function fromParts(read: Read, given: Fields, name: string): Expression {
  if (!('year' in given)) throw fault.badParameter(`${name} requires 'year' to be present`);
  const parts = PARTS.map((part) => read(given[part] ?? LEAST[part] ?? 0));
  const zone = zoneOf(read, given);
  return (scope) => {
    const [values, where] = [parts.map((part) => part(scope)), zone(scope)];
    if (values.some(isNothing) || isNothing(where)) return null;
    const [year = 0, month = 1, ...rest] = values.map((value) => wholeIn(name, value));
    if (year < 1 || year > 9999) throw fault.badParameter(`${name} needs a year from 1 to 9999`);
    return instantOf(new Date(exactly(year, month, rest)), textIn(name, where));
  };
}

/** `Date.UTC` reads years below 100 as 19xx, so those are built from a year it takes as it is. */
function exactly(year: number, month: number, rest: readonly number[]): number {
  const cycles = year < 100 ? 1 : 0;
  const [day = 1, hour = 0, minute = 0, second = 0, millisecond = 0] = rest;
  const shifted = Date.UTC(year + 400 * cycles, month - 1, day, hour, minute, second, millisecond);
  return shifted - cycles * 146_097 * 86_400_000;
}
