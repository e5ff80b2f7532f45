import * as v from 'valibot';

const rate = v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1)), 0);
const whole = (least: number, most: number, usual: number) =>
  v.optional(v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most)), usual);

const YEAR_MINUTES = 366 * 24 * 60;

/** Everything that can be made to go wrong. Rates are from 0 (never) to 1 (always); what is left out is off. */
export const faultSettings = v.strictObject({
  /** The same seed and the same calls meet the same faults. */
  seed: whole(0, 2 ** 32 - 1, 1),
  /** Share of transactions that lose against another writer: at a write, where the SDK does not try again, or at the commit, where it does. */
  conflict: v.optional(v.strictObject({ write: rate, commit: rate }), {}),
  /** Share of commits whose caller hears a time-out or a broken connection although they happened, or because they never arrived. */
  commitUnknown: v.optional(v.strictObject({ applied: rate, lost: rate }), {}),
  /** Every call of the SDK waits so long, and up to `jitterMs` longer. */
  latency: v.optional(
    v.strictObject({ fixedMs: whole(0, 30_000, 0), jitterMs: whole(0, 30_000, 0) }),
    {},
  ),
  /** Shares of WeChat Pay's notices that never arrive, arrive twice, or arrive `lateMs` after their time. */
  notices: v.optional(
    v.strictObject({ drop: rate, double: rate, late: rate, lateMs: whole(0, 3_600_000, 5000) }),
    {},
  ),
  /** Share of invocations ended by force at a random moment within their first `withinMs`; one that ends sooner is spared. */
  kill: v.optional(v.strictObject({ rate, withinMs: whole(0, 60_000, 300) }), {}),
  /** Share of the journal's commits that find the disk full; 1 is a full disk. */
  diskFull: rate,
  /** How far the clock of the local cloud is from the machine's; forward is positive. */
  clockShiftMinutes: whole(-YEAR_MINUTES, YEAR_MINUTES, 0),
});

export type FaultSettings = v.InferOutput<typeof faultSettings>;

export const calm: FaultSettings = v.parse(faultSettings, {});

const times = v.optional(v.number(), 0);

/** How often each fault was met since the settings were last put. */
const faultCounts = v.strictObject({
  writeConflicts: times,
  commitConflicts: times,
  commitsApplied: times,
  commitsLost: times,
  callsDelayed: times,
  noticesDropped: times,
  noticesDoubled: times,
  noticesLate: times,
  functionsKilled: times,
  diskFull: times,
});

export type FaultCounts = v.InferOutput<typeof faultCounts>;

export const noFaults: FaultCounts = v.parse(faultCounts, {});

/** What `/dev/faults` answers. */
export const faultReport = v.strictObject({ settings: faultSettings, met: faultCounts });

export type FaultReport = v.InferOutput<typeof faultReport>;
