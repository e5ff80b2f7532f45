import { ClockRow } from './clock-row';
import { faultPresets, inWeather } from './fault-presets';
import { FaultRowView } from './fault-row-view';
import { faultGroups } from './fault-rows';
import { calmed, isCalm } from './is-calm';
import { SeedField } from './seed-field';
import type { FaultControls } from './use-faults';

interface FaultPanelProps {
  readonly faults: FaultControls;
  readonly onClose: () => void;
}

/** For the developer: lets things go wrong, to see whether the shop keeps its promises. */
export function FaultPanel({ faults, onClose }: FaultPanelProps) {
  const { settings, trouble, change } = faults;
  const quiet = isCalm(settings);
  return (
    <aside className="inspector faults" aria-label="故障">
      <header>
        <h2>故障</h2>
        <button type="button" onClick={onClose}>
          收起
        </button>
      </header>
      <p className="hint">让坏事发生，看店铺撑不撑得住。重启后自会平静。</p>
      {trouble !== '' && (
        <p className="trouble" role="alert">
          {trouble}
        </p>
      )}
      <div className="fault-presets" role="group" aria-label="天气">
        <button type="button" aria-pressed={quiet} onClick={() => change(calmed(settings))}>
          {quiet ? '平静' : '回到平静'}
        </button>
        {faultPresets.map(({ name, weather }) => (
          <button key={name} type="button" onClick={() => change(inWeather(settings, weather))}>
            {name}
          </button>
        ))}
      </div>
      {faultGroups.map(({ name, about, rows }) => (
        <section key={name} aria-label={name} className="fault-group">
          <h3>{name}</h3>
          <p className="hint">{about}</p>
          {rows.map((row) => (
            <FaultRowView key={row.name} row={row} faults={faults} />
          ))}
        </section>
      ))}
      <ClockRow faults={faults} />
      <SeedField faults={faults} />
    </aside>
  );
}
