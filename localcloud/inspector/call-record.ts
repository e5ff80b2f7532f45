import * as v from 'valibot';

/** One thing a function asked of the cloud. Times are milliseconds since its call came. */
const callStep = v.object({
  /** As the SDK names it, e.g. `database.getDocument`. */
  action: v.string(),
  /** The collection, function or interface it is about. */
  target: v.string(),
  transactionId: v.exactOptional(v.string()),
  fromMs: v.number(),
  /** Missing while it is not answered. */
  toMs: v.exactOptional(v.number()),
  /** `ok` or the code of the refusal. */
  code: v.exactOptional(v.string()),
  /** How the engine found the documents, where it tells: one entry for each query within the step. */
  queries: v.array(
    v.object({
      /** Field paths and operators, never values. */
      shape: v.string(),
      /** The index that named the documents, or `scan`. */
      index: v.string(),
      examined: v.number(),
      returned: v.number(),
    }),
  ),
});

/** One invocation of a function, for the developer to look at. It holds no input, no answer and no whole openid. */
export const callRecord = v.object({
  /** Counts from 1; later calls have greater ones. */
  id: v.number(),
  /** Grows with every change of any record, so that a page can ask for what is new. */
  version: v.number(),
  requestId: v.string(),
  functionName: v.string(),
  /** What the event asks for: an action, a timer's name or a notice's path. */
  action: v.string(),
  /** Empty when the platform calls. */
  caller: v.string(),
  /** How the call came, as the function itself may read it: `wx_client`, `wx_trigger`, … */
  source: v.string(),
  /** UTC milliseconds by the clock the local cloud goes by. */
  at: v.number(),
  cold: v.boolean(),
  /** Time in front of the workers, a cold start included. */
  waitedMs: v.number(),
  /** From its coming to its answer; missing while it runs. */
  ms: v.exactOptional(v.number()),
  /** `ok`, the code of a refusal, or why there was no answer; missing while it runs. */
  code: v.exactOptional(v.string()),
  requestBytes: v.number(),
  answerBytes: v.number(),
  steps: v.array(callStep),
  /** Steps beyond the number that is kept. */
  moreSteps: v.number(),
  /** Calls to the database. */
  trips: v.number(),
  /** How many of them had to wait for one another. */
  tripsInARow: v.number(),
  transactions: v.number(),
});

export type CallStep = Readonly<v.InferOutput<typeof callStep>>;
export type CallRecord = Readonly<v.InferOutput<typeof callRecord>>;
