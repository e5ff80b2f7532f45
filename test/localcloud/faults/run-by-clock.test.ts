import { ShiftedClock } from '../../../localcloud/faults/clock';
import { runByClock } from '../../../localcloud/host/run-by-clock';
import { openTimer } from '../../../localcloud/host/timers';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** Four in the morning in Beijing is 20:00 UTC. */
const daily = () => openTimer({ name: 'daily', type: 'timer', config: '0 0 4 * * * *' });

let clock: ShiftedClock;
let runs: string[];
let stop: () => void;

beforeEach(() => {
  jest.useFakeTimers({ now: Date.parse('2026-03-01T19:50:00Z') });
  clock = new ShiftedClock();
  runs = [];
  stop = runByClock(daily(), clock, () => runs.push(new Date(clock.now()).toISOString()));
});
afterEach(() => {
  stop();
  jest.useRealTimers();
});

const pass = (ms: number) => jest.advanceTimersByTime(ms);

describe('a daily timer', () => {
  it('runs once a day at its time', () => {
    pass(3 * DAY_MS);
    expect(runs).toEqual([
      '2026-03-01T20:00:00.000Z',
      '2026-03-02T20:00:00.000Z',
      '2026-03-03T20:00:00.000Z',
    ]);
  });

  it('comes sooner when the clock goes forward', () => {
    clock.shiftTo(9 * MINUTE_MS);
    pass(MINUTE_MS);
    expect(runs).toEqual(['2026-03-01T20:00:00.000Z']);
  });

  it('leaves out a time the clock jumped over', () => {
    clock.shiftTo(DAY_MS);
    pass(9 * MINUTE_MS);
    expect(runs).toEqual([]);
    pass(MINUTE_MS);
    expect(runs).toEqual(['2026-03-02T20:00:00.000Z']);
  });

  it('comes again when the clock goes back over its time', () => {
    pass(11 * MINUTE_MS);
    clock.shiftTo(-5 * MINUTE_MS);
    pass(4 * MINUTE_MS);
    expect(runs).toEqual(['2026-03-01T20:00:00.000Z', '2026-03-01T20:00:00.000Z']);
  });

  it('comes later when the clock goes back before its time', () => {
    clock.shiftTo(-10 * MINUTE_MS);
    pass(10 * MINUTE_MS);
    expect(runs).toEqual([]);
    pass(10 * MINUTE_MS);
    expect(runs).toHaveLength(1);
  });

  it('runs no more once it is stopped, whatever the clock does', () => {
    stop();
    clock.shiftTo(DAY_MS);
    pass(3 * DAY_MS);
    expect([runs, jest.getTimerCount()]).toEqual([[], 0]);
  });
});
