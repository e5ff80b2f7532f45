import { useState } from 'react';
import { checkInvariants } from '../cloud/dev-cloud';

type Outcome =
  | { readonly kind: 'none' | 'asking' }
  | { readonly kind: 'sound' }
  | { readonly kind: 'broken'; readonly lines: readonly string[] };

/** Asks the local cloud to check the whole database against the shop's invariants. */
export function InvariantsCheck() {
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'none' });
  const check = async () => {
    setOutcome({ kind: 'asking' });
    try {
      const { ok, violations } = await checkInvariants();
      const lines = violations.map(({ id, what, where }) => `${id} ${what}(${where})`);
      setOutcome(ok ? { kind: 'sound' } : { kind: 'broken', lines });
    } catch (fault) {
      setOutcome({ kind: 'broken', lines: [fault instanceof Error ? fault.message : '没有查成'] });
    }
  };
  return (
    <section aria-label="账目检查" className="invariants">
      <button type="button" disabled={outcome.kind === 'asking'} onClick={() => void check()}>
        检查账目
      </button>
      <p role="status">
        {outcome.kind === 'none' && '金额、库存、券、归属是否处处对得上'}
        {outcome.kind === 'asking' && '正在核对…'}
        {outcome.kind === 'sound' && '✓ 全部对得上'}
        {outcome.kind === 'broken' && `✗ ${outcome.lines.length} 处不对`}
      </p>
      {outcome.kind === 'broken' && (
        <ul>
          {outcome.lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
