import { Fragment, useState } from 'react';
import type { OutboxAnswer, OutboxRow } from '../../answers';
import { askOutbox } from '../ask-inspector';
import { JsonView } from '../parts/json-view';
import { Empty, Shown } from '../parts/shown';
import { countText, distanceText, instantText } from '../parts/words';
import { usePolled } from '../use-polled';

const stateNames: Readonly<Record<string, string>> = {
  waiting: '等着',
  done: '做完了',
  dead: '放弃了',
};
const stateText = (status: string): string => stateNames[status] ?? status;

/** What the shop still owes the outside: refunds, closed payments, messages. */
export function OutboxSection() {
  const outbox = usePolled(askOutbox);
  return <Shown of={outbox}>{(answer) => <Outbox answer={answer} />}</Shown>;
}

function Outbox({ answer }: { answer: OutboxAnswer }) {
  const [opened, setOpened] = useState<string>();
  if (!answer.isThere) return <Empty>这家店没有 outbox 集合。</Empty>;
  if (answer.rows.length === 0)
    return <Empty>没有要向外做的事。有人退款或订单超时，它们会先在这里排队。</Empty>;
  return (
    <>
      <dl className="sums">
        {answer.states.map(({ status, count }) => (
          <div key={status}>
            <dt>{stateText(status)}</dt>
            <dd>{countText(count)}</dd>
          </div>
        ))}
      </dl>
      <table>
        <thead>
          <tr>
            <th>事情</th>
            <th>状态</th>
            <th className="figure">试过</th>
            <th>下一次</th>
            <th>记下</th>
            <th className="wide">编号</th>
          </tr>
        </thead>
        <tbody>
          {answer.rows.map((row) => (
            <Fragment key={row.id}>
              <Row
                row={row}
                now={answer.now}
                isOpen={row.id === opened}
                onToggle={() => setOpened(row.id === opened ? undefined : row.id)}
              />
              {row.id === opened && (
                <tr className="detail">
                  <td colSpan={6}>
                    <JsonView value={row.payload} />
                  </td>
                </tr>
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
    </>
  );
}

interface RowProps {
  readonly row: OutboxRow;
  readonly now: number;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

function Row({ row, now, isOpen, onToggle }: RowProps) {
  const isWaiting = row.status === 'waiting';
  return (
    <tr className="openable" data-open={isOpen} onClick={onToggle}>
      <td className="name">
        <button
          type="button"
          aria-expanded={isOpen}
          onClick={(event) => {
            event.stopPropagation();
            onToggle();
          }}
        >
          {row.kind}
        </button>
      </td>
      <td data-failed={row.status === 'dead'}>{stateText(row.status)}</td>
      <td className="figure">{countText(row.attempts)}</td>
      <td title={instantText(row.nextAt)}>{isWaiting ? distanceText(row.nextAt, now) : ''}</td>
      <td title={instantText(row.createdAt)}>{distanceText(row.createdAt, now)}</td>
      <td className="wide hint">{row.id}</td>
    </tr>
  );
}
