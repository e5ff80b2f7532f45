import type { FaultControls } from './use-faults';

const MOST = 2 ** 32 - 1;

export function SeedField({ faults: { settings, change } }: { faults: FaultControls }) {
  const seedTo = (text: string) => {
    const seed = Number(text);
    if (Number.isInteger(seed) && seed >= 0 && seed <= MOST) change({ ...settings, seed });
  };
  return (
    <section aria-label="种子" className="fault-group">
      <h3>种子</h3>
      <p className="hint">种子一样，操作一样，遇到的故障就一样。每改一次设置，次数从零数起。</p>
      <label className="fault-seed">
        <span>这一次用</span>
        <input
          inputMode="numeric"
          value={settings.seed}
          onChange={({ target }) => seedTo(target.value)}
        />
        <button type="button" onClick={() => seedTo(String(Math.floor(Math.random() * 10_000)))}>
          换一个
        </button>
      </label>
    </section>
  );
}
