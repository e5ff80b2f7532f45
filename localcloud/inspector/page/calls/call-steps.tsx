import type { CallRecord, CallStep } from '../../call-record';
import { countText, instantText, msText } from '../parts/words';

/** What one call asked of the cloud, each where it lay within the call's time. */
export function CallSteps({ call }: { call: CallRecord }) {
  const lasted = Math.max(0.1, call.ms ?? 0, ...call.steps.map(({ toMs = 0 }) => toMs));
  return (
    <div className="steps">
      <p className="facts">
        {instantText(call.at)}
        {call.cold
          ? `，冷启动，等了 ${msText(call.waitedMs)}`
          : call.waitedMs >= 1 && `，排队 ${msText(call.waitedMs)}`}
        ，编号 <code>{call.requestId}</code>
      </p>
      {call.steps.length === 0 ? (
        <p className="hint">它没有向云要过什么。</p>
      ) : (
        <ol>
          {call.steps.map((step, n) => (
            <StepLine key={n} step={step} lasted={lasted} />
          ))}
        </ol>
      )}
      {call.moreSteps > 0 && (
        <p className="hint">还有 {countText(call.moreSteps)} 次，没有留下。</p>
      )}
    </div>
  );
}

function StepLine({ step, lasted }: { step: CallStep; lasted: number }) {
  const { action, target, transactionId, fromMs, toMs = lasted, code = '…' } = step;
  const share = (ms: number) => `${(ms / lasted) * 100}%`;
  return (
    <li data-in-transaction={transactionId !== undefined} data-failed={code !== 'ok'}>
      <span className="what">
        {action.replace(/^database\./, '')} <b>{target}</b>
      </span>
      <span className="lane" aria-hidden="true">
        <span style={{ left: share(fromMs), width: share(toMs - fromMs) }} />
      </span>
      <span className="ms">{msText(toMs - fromMs)}</span>
      <span className="found">
        {code !== 'ok' && <em>{code} </em>}
        <Queries queries={step.queries} />
      </span>
    </li>
  );
}

function Queries({ queries }: Pick<CallStep, 'queries'>) {
  return queries.map(({ shape, index, examined, returned }, n) => (
    <span key={n} className="query" title={shape} data-scan={index.includes('scan')}>
      {index.includes('scan') ? '没有索引' : `索引 ${index}`}，看 {countText(examined)} 份得{' '}
      {countText(returned)} 份
    </span>
  ));
}
