import * as v from 'valibot';
import type { Engine } from '../engine/engine';
import type { OutboxAnswer, OutboxRow } from './answers';
import { relaxedDocument } from './relaxed-document';

const SHOWN_ROWS = 100;

const rowSchema = v.pipe(
  v.object({
    _id: v.string(),
    kind: v.string(),
    status: v.string(),
    attempts: v.number(),
    nextAt: v.number(),
    createdAt: v.number(),
    payload: v.optional(v.unknown()),
  }),
  v.transform(({ _id, ...row }): OutboxRow => ({ id: _id, payload: undefined, ...row })),
);

/** The shop's side effects that have left or wait to leave. */
export function listOutbox(engine: Engine): OutboxAnswer {
  const now = engine.now();
  if (!engine.names().includes('outbox')) return { isThere: false, now, states: [], rows: [] };
  const waiting = rows(engine, { status: 'waiting' }, { nextAt: 1 });
  const others = rows(engine, { status: { $ne: 'waiting' } }, { createdAt: -1 });
  return {
    isThere: true,
    now,
    states: engine
      .aggregate('outbox', [
        { $group: { _id: '$status', count: { $sum: 1 } } },
        { $sort: { _id: 1 } },
      ])
      .map(({ _id, count }) => ({ status: String(_id), count: Number(count) })),
    rows: [...waiting, ...others].slice(0, SHOWN_ROWS),
  };
}

/** A row of another shape than ours is left out; the data page shows it. */
function rows(engine: Engine, query: object, sort: object): OutboxRow[] {
  return engine
    .select('outbox', { ...query }, { sort: { ...sort }, limit: SHOWN_ROWS })
    .flatMap((document) => {
      const read = v.safeParse(rowSchema, relaxedDocument(document));
      return read.success ? [read.output] : [];
    });
}
