import type { CallRecord } from '../../call-record';
import { bytesText, countText, msText, outcomeText, sourceText, timeText } from '../parts/words';
import { CallSteps } from './call-steps';
import { isFailure } from './sums';

interface CallRowsProps {
  readonly call: CallRecord;
  /** The longest call on the page in milliseconds: the whole width of a bar. */
  readonly longest: number;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

const COLUMNS = 10;

export function CallRows({ call, longest, isOpen, onToggle }: CallRowsProps) {
  const name = `${call.functionName}${call.action === '' ? '' : `.${call.action}`}`;
  return (
    <>
      <tr className="openable" data-open={isOpen} onClick={onToggle}>
        <td className="figure">{timeText(call.at)}</td>
        <td className="name">
          <button
            type="button"
            aria-expanded={isOpen}
            onClick={(event) => {
              event.stopPropagation();
              onToggle();
            }}
          >
            {name}
          </button>
        </td>
        <td className="who">
          {sourceText(call.source)} <span className="hint">{call.caller}</span>
        </td>
        <td className="outcome" data-failed={isFailure(call)}>
          {outcomeText(call.code)}
        </td>
        <td className="wide">
          <TimeBar call={call} longest={longest} />
        </td>
        <td className="figure">{countText(call.trips)}</td>
        <td className="figure">{countText(call.tripsInARow)}</td>
        <td className="figure">{call.transactions === 0 ? '' : countText(call.transactions)}</td>
        <td className="figure">{bytesText(call.requestBytes)}</td>
        <td className="figure">{call.answerBytes === 0 ? '' : bytesText(call.answerBytes)}</td>
      </tr>
      {isOpen && (
        <tr className="detail">
          <td colSpan={COLUMNS}>
            <CallSteps call={call} />
          </td>
        </tr>
      )}
    </>
  );
}

function TimeBar({ call, longest }: Pick<CallRowsProps, 'call' | 'longest'>) {
  if (call.ms === undefined) return <span className="hint">…</span>;
  const share = (ms: number) => `${(ms / longest) * 100}%`;
  const waited = Math.min(call.waitedMs, call.ms);
  return (
    <span className="time">
      <span className="bar" aria-hidden="true">
        <span className="waited" style={{ width: share(waited) }} />
        <span className="worked" style={{ width: share(call.ms - waited) }} />
      </span>
      {call.cold && <span className="cold">冷</span>}
      <span className="ms">{msText(call.ms)}</span>
    </span>
  );
}
