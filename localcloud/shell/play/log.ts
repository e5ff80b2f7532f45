import type { FunctionCall } from './log-entries';
import type { Stage } from './stage';
import type { Side } from './world';

const kept = 60;

/** Newest first, no longer than a person reads. */
const noted = <Entry>(log: readonly Entry[], entry: Entry) => [entry, ...log].slice(0, kept);

export function noteCall(stage: Stage, call: Omit<FunctionCall, 'id'>): void {
  const entry = { id: crypto.randomUUID(), ...call };
  stage.store.setState(({ calls }) => ({ calls: noted(calls, entry) }));
}

export function noteViolation(stage: Stage, side: Side, what: string): void {
  const entry = { id: crypto.randomUUID(), side, what };
  stage.store.setState(({ violations }) => ({ violations: noted(violations, entry) }));
  stage.toast(side, `单页模式不允许：${what}`);
}
