import { openTimer, timerEvent } from '../../../localcloud/host/timers';

const trigger = (config: string) => ({ name: 'close-unpaid', type: 'timer' as const, config });
const next = (config: string, from: string): string | undefined =>
  openTimer(trigger(config)).nextRun(new Date(from))?.toISOString();

describe('a timer trigger', () => {
  it.each([
    ['0 30 2 * * * *', '2026-01-01T00:00:00Z', '2026-01-01T18:30:00.000Z'],
    ['0 0 0 1 * * *', '2026-01-15T00:00:00Z', '2026-01-31T16:00:00.000Z'],
    ['*/5 * * * * * *', '2026-01-01T00:00:01Z', '2026-01-01T00:00:05.000Z'],
    ['0 0 9 * * MON *', '2026-01-01T00:00:00Z', '2026-01-05T01:00:00.000Z'],
    ['0 0 0 1 1 * 2027', '2026-06-01T00:00:00Z', '2026-12-31T16:00:00.000Z'],
  ])('%s runs by Beijing time', (config, from, expected) => {
    expect(next(config, from)).toBe(expected);
  });

  it('with both a day of the month and of the week runs on either, as the cloud does', () => {
    expect(next('0 0 12 20 * MON *', '2026-01-01T00:00:00Z')).toBe('2026-01-05T04:00:00.000Z');
  });

  it.each(['* * * * *', '0 * * * * *', '', '61 * * * * * *', 'every minute'])(
    'with the cron "%s" is refused by name',
    (config) => {
      expect(() => openTimer(trigger(config))).toThrow('Timer "close-unpaid"');
    },
  );

  it('tells its name and the second it ran', () => {
    expect(timerEvent(trigger('* * * * * * *'), new Date('2026-01-31T16:00:00.512Z'))).toEqual({
      Type: 'Timer',
      TriggerName: 'close-unpaid',
      Time: '2026-01-31T16:00:00Z',
    });
  });
});
