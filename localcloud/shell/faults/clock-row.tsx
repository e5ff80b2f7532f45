import type { FaultControls } from './use-faults';

const DAY_MINUTES = 24 * 60;
const MINUTE_MS = 60_000;

const jumps = [
  { name: '慢一天', minutes: -DAY_MINUTES },
  { name: '慢十分', minutes: -10 },
  { name: '准时', minutes: 0 },
  { name: '快十分', minutes: 10 },
  { name: '快一天', minutes: DAY_MINUTES },
];

const beijing = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  month: 'long',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

export function ClockRow({ faults: { settings, change } }: { faults: FaultControls }) {
  const { clockShiftMinutes } = settings;
  const shiftTo = (minutes: number) => change({ ...settings, clockShiftMinutes: minutes });
  return (
    <section aria-label="时钟" className="fault-group">
      <h3>时钟</h3>
      <p className="hint">
        店里现在是 {beijing.format(Date.now() + clockShiftMinutes * MINUTE_MS)}。
      </p>
      <div className="fault-jumps" role="group" aria-label="把时钟拨到">
        {jumps.map(({ name, minutes }) => (
          <button
            key={name}
            type="button"
            aria-pressed={clockShiftMinutes === minutes}
            onClick={() => shiftTo(minutes)}
          >
            {name}
          </button>
        ))}
      </div>
    </section>
  );
}
