import { useMemo, useState } from 'react';
import type { CallRecord } from '../../call-record';
import { Empty, Shown } from '../parts/shown';
import { countText, msText } from '../parts/words';
import { CallTable } from './call-table';
import { isFailure, sumsOf } from './sums';
import { useCalls } from './use-calls';

export function CallsSection() {
  const calls = useCalls();
  return <Shown of={calls}>{(all) => <Calls all={all} />}</Shown>;
}

function Calls({ all }: { all: readonly CallRecord[] }) {
  const [search, setSearch] = useState('');
  const [onlyFailed, setOnlyFailed] = useState(false);
  const shown = useMemo(
    () => all.filter((call) => fits(call, search) && (!onlyFailed || isFailure(call))),
    [all, search, onlyFailed],
  );
  if (all.length === 0)
    return <Empty>还没有人调用云函数。在两部手机里点一点，这里就会逐条列出来。</Empty>;
  return (
    <>
      <div className="toolbar">
        <input
          type="search"
          aria-label="筛选调用"
          placeholder="函数、动作、结果、编号"
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
        <label className="check">
          <input
            type="checkbox"
            checked={onlyFailed}
            onChange={(event) => setOnlyFailed(event.target.checked)}
          />
          只看没成的
        </label>
        <Summary calls={shown} />
      </div>
      {shown.length === 0 ? <Empty>没有符合的调用。</Empty> : <CallTable calls={shown} />}
    </>
  );
}

function fits({ functionName, action, code = '', requestId }: CallRecord, search: string): boolean {
  const text = `${functionName}.${action} ${code} ${requestId}`.toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

function Summary({ calls }: { calls: readonly CallRecord[] }) {
  const { count, failed, median, nearlyAll, tripsEach } = sumsOf(calls);
  return (
    <dl className="sums">
      <div>
        <dt>次数</dt>
        <dd>{countText(count)}</dd>
      </div>
      <div>
        <dt>没成</dt>
        <dd>{countText(failed)}</dd>
      </div>
      <div>
        <dt>半数不超过</dt>
        <dd>{msText(median)}</dd>
      </div>
      <div>
        <dt>95% 不超过</dt>
        <dd>{msText(nearlyAll)}</dd>
      </div>
      <div>
        <dt>平均往返</dt>
        <dd>{tripsEach.toFixed(1)}</dd>
      </div>
    </dl>
  );
}
