import { fault } from '../cloud-fault';
import { dateParts } from './date-parts';
import { minutesAhead, wallClock } from './time-zone';

const digits = (value: number, width: number) => String(value).padStart(width, '0');

function offsetText(minutes: number): string {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${digits(Math.floor(size / 60), 2)}${digits(size % 60, 2)}`;
}

const SPECIFIERS = new Map<string, (wall: Date, ahead: number) => string>([
  ['%', () => '%'],
  ['d', (wall) => digits(wall.getUTCDate(), 2)],
  ['G', (wall) => digits(dateParts.$isoWeekYear(wall), 4)],
  ['H', (wall) => digits(wall.getUTCHours(), 2)],
  ['j', (wall) => digits(dateParts.$dayOfYear(wall), 3)],
  ['L', (wall) => digits(wall.getUTCMilliseconds(), 3)],
  ['m', (wall) => digits(wall.getUTCMonth() + 1, 2)],
  ['M', (wall) => digits(wall.getUTCMinutes(), 2)],
  ['S', (wall) => digits(wall.getUTCSeconds(), 2)],
  ['u', (wall) => String(dateParts.$isoDayOfWeek(wall))],
  ['U', (wall) => digits(dateParts.$week(wall), 2)],
  ['V', (wall) => digits(dateParts.$isoWeek(wall), 2)],
  ['w', (wall) => String(dateParts.$dayOfWeek(wall))],
  ['Y', (wall) => digits(wall.getUTCFullYear(), 4)],
  ['z', (_wall, ahead) => offsetText(ahead)],
  ['Z', (_wall, ahead) => String(ahead)],
]);

/** A date in the words of a `$dateToString` format, as the clocks of that zone show it. */
export function formatDate(at: Date, format: string, zone: string): string {
  const wall = wallClock(at, zone);
  const ahead = minutesAhead(zone, at);
  return format.replace(/%(.?)/gsu, (_all, specifier: string) => {
    const write = SPECIFIERS.get(specifier);
    if (write === undefined)
      throw fault.badParameter(`Invalid format character '%${specifier}' in format string`);
    return write(wall, ahead);
  });
}
