import type { FaultRow } from './fault-rows';
import type { FaultControls } from './use-faults';

export function FaultRowView({ row, faults }: { row: FaultRow; faults: FaultControls }) {
  const { settings, met, change } = faults;
  const value = row.read(settings);
  const most = Math.max(row.most, value);
  const times = row.met === undefined ? undefined : met[row.met];
  return (
    <label className="fault-row" data-on={value > 0 && !row.isDetail}>
      <span>{row.name}</span>
      <input
        type="range"
        min={0}
        max={most}
        step={row.step}
        value={value}
        style={{ backgroundSize: `${(value / most) * 100}% 100%` }}
        aria-valuetext={`${value} ${row.unit}`}
        onChange={({ target }) => change(row.write(settings, Number(target.value)))}
      />
      <output>
        {value}
        <small>{row.unit}</small>
      </output>
      <span className="fault-times">{times === undefined || times === 0 ? '' : `${times} 次`}</span>
    </label>
  );
}
