import { calm, type FaultSettings } from '../../faults/fault-settings';

/** Nothing can go wrong; the seed alone, or how late late notices would be, does no harm. */
export function isCalm({ conflict, commitUnknown, latency, notices, ...rest }: FaultSettings) {
  const rates = [conflict.write, conflict.commit, commitUnknown.applied, commitUnknown.lost];
  const others = [latency.fixedMs, latency.jitterMs, notices.drop, notices.double, notices.late];
  const last = [rest.kill.rate, rest.diskFull, rest.clockShiftMinutes];
  return [...rates, ...others, ...last].every((value) => value === 0);
}

/** Everything off, with the dice as they were chosen. */
export const calmed = ({ seed }: FaultSettings): FaultSettings => ({ ...calm, seed });
