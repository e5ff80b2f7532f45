import { useState } from 'react';
import { askInvariants } from '../ask-inspector';
import { Empty } from '../parts/shown';
import { instantText } from '../parts/words';

type Outcome =
  | { readonly kind: 'none' }
  | { readonly kind: 'asking' }
  | { readonly kind: 'failed'; readonly fault: string }
  | {
      readonly kind: 'told';
      readonly at: number;
      readonly violations: Awaited<ReturnType<typeof askInvariants>>['violations'];
    };

/** Asks the rules whether the whole database is as it must always be. It reads everything, so only when asked. */
export function ChecksSection() {
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'none' });
  const check = async () => {
    setOutcome({ kind: 'asking' });
    try {
      const { violations } = await askInvariants();
      setOutcome({ kind: 'told', at: Date.now(), violations });
    } catch (error) {
      setOutcome({ kind: 'failed', fault: error instanceof Error ? error.message : '没有查成。' });
    }
  };
  return (
    <>
      <p className="lead">
        按领域规则核对整个数据库：钱、库存、优惠券、推荐奖励的账，哪里都应当对得上。
      </p>
      <div className="toolbar">
        <button
          type="button"
          className="act"
          disabled={outcome.kind === 'asking'}
          onClick={() => void check()}
        >
          {outcome.kind === 'asking' ? '核对中…' : '现在核对'}
        </button>
      </div>
      <Told outcome={outcome} />
    </>
  );
}

function Told({ outcome }: { outcome: Outcome }) {
  if (outcome.kind === 'failed')
    return (
      <p className="fault" role="alert">
        {outcome.fault}
      </p>
    );
  if (outcome.kind !== 'told') return null;
  if (outcome.violations.length === 0)
    return <Empty>{instantText(outcome.at)} 核对过，全部对得上。</Empty>;
  return (
    <table>
      <thead>
        <tr>
          <th>规则</th>
          <th className="wide">哪里不对</th>
          <th>在哪里</th>
        </tr>
      </thead>
      <tbody>
        {outcome.violations.map(({ id, what, where }, n) => (
          <tr key={n}>
            <td data-failed="true">{id}</td>
            <td className="wide">{what}</td>
            <td>
              <code>{where}</code>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
