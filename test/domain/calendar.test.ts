import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import {
  addBeijingDays,
  beijingDay,
  dayMs,
  endOfBeijingDay,
  formatBeijing,
  minuteOfBeijingDay,
  startOfBeijingDay,
} from '#domain/calendar';
import { isOpen } from '#domain/catalogue';

const instant = fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2100, 0, 1) });

describe('a Beijing day', () => {
  it('begins and ends at Beijing midnight, to the millisecond', () => {
    const midnight = Date.UTC(2025, 5, 17, 16);
    expect(beijingDay(midnight)).toBe('2025-06-18');
    expect(beijingDay(midnight - 1)).toBe('2025-06-17');
    expect(startOfBeijingDay('2025-06-18')).toBe(midnight);
    expect(endOfBeijingDay('2025-06-18')).toBe(midnight + dayMs);
    expect(beijingDay(endOfBeijingDay('2025-06-18') - 1)).toBe('2025-06-18');
  });

  it.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2024-02-29', 1, '2024-03-01'],
    ['2025-02-28', 1, '2025-03-01'],
    ['2025-12-31', 1, '2026-01-01'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2025-06-18', 0, '2025-06-18'],
  ])('%s and %i more is %s', (day, count, then) => {
    expect(addBeijingDays(day, count)).toBe(then);
  });

  it.each(['2025-02-29', '2025-13-01', '2025-6-1', 'today', '', '2025-06-18T00:00:00Z'])(
    'is never %p',
    (text) => {
      expect(() => startOfBeijingDay(text)).toThrow(RangeError);
    },
  );

  it('is the day the platform calls Asia/Shanghai', () => {
    const platform = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' });
    fc.assert(
      fc.property(instant, (at) => {
        expect(beijingDay(at)).toBe(platform.format(at));
        expect(startOfBeijingDay(beijingDay(at))).toBeLessThanOrEqual(at);
        expect(endOfBeijingDay(beijingDay(at))).toBeGreaterThan(at);
      }),
    );
  });
});

describe('an instant a person reads', () => {
  const morning = Date.UTC(2025, 0, 5, 1, 7, 9);

  it.each([
    ['M月D日 HH:mm', '1月5日 09:07'],
    ['YYYY-MM-DD HH:mm:ss', '2025-01-05 09:07:09'],
    ['YYYY年MM月DD日 H点', '2025年01月05日 9点'],
  ])('%s is %s', (pattern, text) => {
    expect(formatBeijing(morning, pattern)).toBe(text);
  });

  it('refuses what is not an instant', () => {
    expect(() => formatBeijing(Number.NaN, 'HH')).toThrow(RangeError);
  });
});

describe('a process in another time zone', () => {
  const script = `
    const { beijingDay, endOfBeijingDay, formatBeijing, minuteOfBeijingDay } = require('./domain/calendar.ts');
    const at = Date.UTC(2025, 2, 9, 15, 59);
    const here = new Date(at).getHours();
    const end = endOfBeijingDay(beijingDay(at));
    const values = [here, beijingDay(at), end, formatBeijing(at, 'M/D HH:mm'), minuteOfBeijingDay(at)];
    process.stdout.write(JSON.stringify(values));`;

  it('sees the same Beijing day, also when its own clocks change', () => {
    const output = execFileSync(process.execPath, ['--require', 'tsx/cjs', '--eval', script], {
      env: { ...process.env, TZ: 'America/Los_Angeles' },
      encoding: 'utf8',
    });
    const itsOwnHour = 8;
    const end = Date.UTC(2025, 2, 9, 16);
    expect(JSON.parse(output)).toEqual([itsOwnHour, '2025-03-09', end, '3/9 23:59', 1439]);
  });
});

describe("a store's hours", () => {
  const at = (hour: number, minute: number) =>
    startOfBeijingDay('2025-06-18') + (hour * 60 + minute) * 60_000;
  const dayStore = { opensAtMinute: 9 * 60, closesAtMinute: 21 * 60 };
  const nightStore = { opensAtMinute: 18 * 60, closesAtMinute: 2 * 60 };

  it.each([
    ['08:59', dayStore, at(8, 59), false],
    ['09:00', dayStore, at(9, 0), true],
    ['20:59', dayStore, at(20, 59), true],
    ['21:00', dayStore, at(21, 0), false],
    ['23:30 at night', nightStore, at(23, 30), true],
    ['01:59 at night', nightStore, at(1, 59), true],
    ['02:00 at night', nightStore, at(2, 0), false],
  ])('%s', (_, store, now, open) => {
    expect(isOpen(store, now)).toBe(open);
  });

  it('counts minutes from Beijing midnight', () => {
    expect(minuteOfBeijingDay(at(0, 0))).toBe(0);
    expect(minuteOfBeijingDay(at(23, 59))).toBe(1439);
  });
});
