import { fault } from '../cloud-fault';

const MINUTE = 60_000;
const OFFSET = /^([+-])(\d{2}):?(\d{2})?$/;
const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known !== undefined) return known;
  try {
    const clock = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
    clocks.set(zone, clock);
    return clock;
  } catch {
    throw fault.badParameter(`unrecognized time zone identifier: "${zone}"`);
  }
}

/** Minutes a zone is ahead of UTC at an instant: an Olson name, an offset such as +08:00, or UTC. */
export function minutesAhead(zone: string, at: Date): number {
  if (['UTC', 'GMT', 'Z'].includes(zone)) return 0;
  const offset = OFFSET.exec(zone);
  if (offset === null) return namedZone(zone, at);
  const minutes = Number(offset[2]) * 60 + Number(offset[3] ?? 0);
  return offset[1] === '-' ? -minutes : minutes;
}

function namedZone(zone: string, at: Date): number {
  const parts = clockOf(zone).formatToParts(at);
  const name = parts.find((part) => part.type === 'timeZoneName')?.value ?? '';
  const offset = name.replace('GMT', '');
  return offset === '' ? 0 : minutesAhead(offset, at);
}

/** A date whose UTC fields read as the clock on the wall in that zone. */
export const wallClock = (at: Date, zone: string): Date =>
  new Date(at.getTime() + minutesAhead(zone, at) * MINUTE);

/** The instant at which a clock on the wall in that zone shows these UTC fields. */
export function instantOf(wall: Date, zone: string): Date {
  const guess = new Date(wall.getTime() - minutesAhead(zone, wall) * MINUTE);
  return new Date(wall.getTime() - minutesAhead(zone, guess) * MINUTE);
}
