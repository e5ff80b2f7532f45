import { useState } from 'react';
import type { CallRecord } from '../../call-record';
import { CallRows } from './call-rows';

const FIRST_ROWS = 100;

/** The newest calls; one row opens to what the call asked of the cloud. */
export function CallTable({ calls }: { calls: readonly CallRecord[] }) {
  const [opened, setOpened] = useState<number>();
  const [isAll, setAll] = useState(false);
  const shown = isAll ? calls : calls.slice(0, FIRST_ROWS);
  const longest = Math.max(1, ...shown.map(({ ms = 0 }) => ms));
  return (
    <>
      <table className="calls">
        <thead>
          <tr>
            <th>时间</th>
            <th>调用</th>
            <th>谁</th>
            <th>结果</th>
            <th className="wide">
              用时 <span className="legend waited">等候</span>
              <span className="legend worked">运行</span>
            </th>
            <th className="figure" title="向数据库要了几次">
              往返
            </th>
            <th className="figure" title="其中要一次等一次的有几次；其余是同时要的">
              串行
            </th>
            <th className="figure">事务</th>
            <th className="figure" title="收到的请求">
              收
            </th>
            <th className="figure" title="发出的回答">
              发
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((call) => (
            <CallRows
              key={call.id}
              call={call}
              longest={longest}
              isOpen={call.id === opened}
              onToggle={() => setOpened(call.id === opened ? undefined : call.id)}
            />
          ))}
        </tbody>
      </table>
      {shown.length < calls.length && (
        <button type="button" className="quiet" onClick={() => setAll(true)}>
          再看 {calls.length - shown.length} 条
        </button>
      )}
    </>
  );
}
