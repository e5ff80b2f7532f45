import { fault } from '../cloud-fault';
import { instantOf, minutesAhead } from './time-zone';

const TEXT =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?)?\s?(Z|[+-]\d{2}:?\d{2})?$/;

/** An ISO date text, or nothing when it is none. A zone in the text and one beside it contradict. */
export function parseDate(text: string, zone: string): Date | undefined {
  const found = TEXT.exec(text);
  if (found === null) return undefined;
  const [, year, month, day, hour = 0, minute = 0, second = 0, fraction = '', own] = found;
  const wall = new Date(
    Date.UTC(
      Number(year),
      Number(month) - 1,
      Number(day),
      Number(hour),
      Number(minute),
      Number(second),
      Number(fraction.padEnd(3, '0')),
    ),
  );
  if (wall.getUTCMonth() + 1 !== Number(month) || wall.getUTCDate() !== Number(day))
    return undefined;
  if (own !== undefined && minutesAhead(zone, wall) !== 0)
    throw fault.badParameter(
      '$dateFromString: you cannot pass in a date/time string with time zone information together with a timezone argument',
    );
  return instantOf(wall, own ?? zone);
}
