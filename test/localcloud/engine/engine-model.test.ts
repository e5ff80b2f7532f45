import fc from 'fast-check';
import { openEngine, type Doc, type Engine, type Fields } from '../../../localcloud/engine/engine';

/**
 * The engine against the simplest thing that could be right: a list of plain objects searched from one
 * end to the other. Indexes, snapshots and locks must never show.
 */
const SEED = 20260501;

const collections = [
  {
    name: 'goods',
    indexes: [{ fields: ['n'] }, { fields: ['kind', 'n'] }, { fields: ['tags'] }],
  },
];

const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
const number = fc.integer({ min: -3, max: 3 });
const kind = fc.constantFrom('tea', 'cake', 'cup');
const tags = fc.array(fc.constantFrom('x', 'y', 'z'), { maxLength: 3 });
const body = fc.record({ n: number, kind, tags }, { requiredKeys: [] });

interface Naive {
  query: Fields;
  holds: (doc: Doc) => boolean;
}

const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);

const query: fc.Arbitrary<Naive> = fc.oneof(
  id.map((wanted) => ({ query: { _id: wanted }, holds: (doc: Doc) => doc._id === wanted })),
  number.map((wanted) => ({ query: { n: wanted }, holds: (doc: Doc) => doc['n'] === wanted })),
  fc.tuple(number, number).map(([from, to]) => ({
    query: { n: { $gte: from, $lt: to } },
    holds: (doc: Doc) => typeof doc['n'] === 'number' && doc['n'] >= from && doc['n'] < to,
  })),
  fc.tuple(kind, number).map(([wanted, over]) => ({
    query: { $and: [{ kind: wanted }, { n: { $gt: over } }] },
    holds: (doc: Doc) => doc['kind'] === wanted && typeof doc['n'] === 'number' && doc['n'] > over,
  })),
  fc.array(kind, { maxLength: 2 }).map((wanted) => ({
    query: { kind: { $in: wanted } },
    holds: (doc: Doc) => wanted.some((one) => one === doc['kind']),
  })),
  fc.constantFrom('x', 'y', 'z').map((wanted) => ({
    query: { tags: wanted },
    holds: (doc: Doc) => asList(doc['tags']).includes(wanted),
  })),
  fc.tuple(number, fc.constantFrom('x', 'y')).map(([wanted, tag]) => ({
    query: { $or: [{ n: wanted }, { tags: tag }] },
    holds: (doc: Doc) => doc['n'] === wanted || asList(doc['tags']).includes(tag),
  })),
);

type Step =
  | { do: 'insert'; id: string; body: Fields }
  | { do: 'set'; id: string; body: Fields }
  | { do: 'raise'; where: Naive; by: number }
  | { do: 'tag'; where: Naive; tag: string }
  | { do: 'strip'; where: Naive }
  | { do: 'remove'; where: Naive }
  | { do: 'look'; where: Naive };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('insert' as const), id, body }),
  fc.record({ do: fc.constant('set' as const), id, body }),
  fc.record({ do: fc.constant('raise' as const), where: query, by: number }),
  fc.record({ do: fc.constant('tag' as const), where: query, tag: fc.constantFrom('x', 'w') }),
  fc.record({ do: fc.constant('strip' as const), where: query }),
  fc.record({ do: fc.constant('remove' as const), where: query }),
  fc.record({ do: fc.constant('look' as const), where: query }),
);

const bySort = (a: Fields, b: Fields) => (String(a['_id']) < String(b['_id']) ? -1 : 1);

class Model {
  docs: (Doc & Fields)[] = [];

  has = (wanted: string) => this.docs.some((doc) => doc._id === wanted);

  replace(where: Naive, next: (doc: Doc & Fields) => Doc & Fields): void {
    this.docs = this.docs.map((doc) => (where.holds(doc) ? next(doc) : doc));
  }

  set(wanted: string, fields: Fields): void {
    const doc = { ...fields, _id: wanted };
    this.docs = this.has(wanted)
      ? this.docs.map((old) => (old._id === wanted ? doc : old))
      : [...this.docs, doc];
  }
}

/** Pages in order of a field, whether an index has that order or not. */
function lookInOrder(engine: Engine, found: readonly Doc[], where: Fields): void {
  const rank = ({ n }: Doc) => (typeof n === 'number' ? n : -Infinity);
  for (const direction of [1, -1]) {
    const sorted = found.map(rank).sort((a, b) => direction * (a - b));
    for (const options of [{ limit: 2 }, { skip: 1, limit: 2 }, { skip: 2 }]) {
      const page = engine.find('goods', where, { sort: { n: direction }, ...options }).map(rank);
      const { skip = 0, limit = Infinity } = options;
      expect(page).toEqual(sorted.slice(skip, skip + limit));
    }
  }
}

async function take(engine: Engine, model: Model, what: Step): Promise<void> {
  switch (what.do) {
    case 'insert': {
      const there = model.has(what.id);
      const insert = engine.insertMany('goods', [{ ...what.body, _id: what.id }]);
      if (there) await expect(insert).rejects.toThrow('duplicate key');
      else await insert.then(() => model.set(what.id, what.body));
      return;
    }
    case 'set':
      await engine.set('goods', what.id, what.body);
      return model.set(what.id, what.body);
    case 'raise':
      await engine.update('goods', what.where.query, { $inc: { n: what.by } });
      return model.replace(what.where, (doc) => ({ ...doc, n: Number(doc['n'] ?? 0) + what.by }));
    case 'tag':
      await engine.update('goods', what.where.query, { $push: { tags: what.tag } });
      return model.replace(what.where, (doc) => {
        const old = doc['tags'];
        return { ...doc, tags: [...(Array.isArray(old) ? old : []), what.tag] };
      });
    case 'strip':
      await engine.update('goods', what.where.query, { $unset: { kind: '' } });
      return model.replace(what.where, (doc) => {
        const next = { ...doc };
        delete next['kind'];
        return next;
      });
    case 'remove': {
      const removed = await engine.remove('goods', what.where.query);
      const kept = model.docs.filter((doc) => !what.where.holds(doc));
      expect(removed).toBe(model.docs.length - kept.length);
      model.docs = kept;
      return;
    }
    case 'look': {
      const found = engine.find('goods', what.where.query).sort(bySort);
      expect(found).toEqual(model.docs.filter(what.where.holds).sort(bySort));
      expect(engine.count('goods', what.where.query)).toBe(found.length);
      return lookInOrder(engine, found, what.where.query);
    }
  }
}

describe('any sequence of writes and queries', () => {
  it('gives what the simplest model gives', async () => {
    const run = fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      const engine = openEngine({ file: ':memory:', collections });
      const model = new Model();
      for (const what of steps) await take(engine, model, what);
      expect(engine.find('goods')).toEqual(model.docs);
      await engine.close();
    });
    await fc.assert(run, { seed: SEED, numRuns: 120 });
  });
});

interface Open {
  id: string;
  snapshot: Map<string, number>;
  writes: Map<string, number>;
  began: number;
}

const move = fc.record({
  who: fc.integer({ min: 0, max: 2 }),
  what: fc.constantFrom('read', 'write', 'write', 'commit', 'abort', 'plain'),
  doc: fc.constantFrom('a', 'b', 'c'),
});

describe('any interleaving of transactions', () => {
  it('reads its snapshot, loses to the first writer, and commits whole', async () => {
    const run = fc.asyncProperty(fc.array(move, { maxLength: 40 }), async (moves) => {
      const engine = openEngine({ file: ':memory:', collections });
      const stored = new Map([
        ['a', 0],
        ['b', 0],
        ['c', 0],
      ]);
      const changed = new Map<string, number>();
      const open: (Open | undefined)[] = [undefined, undefined, undefined];
      let clock = 0;
      await engine.insertMany(
        'goods',
        [...stored.keys()].map((_id) => ({ _id, n: 0 })),
      );
      for (const { who, what, doc } of moves) {
        clock += 1;
        const isLocked = (except?: Open) =>
          open.some((other) => other !== undefined && other !== except && other.writes.has(doc));
        if (what === 'plain') {
          if (isLocked()) continue;
          await engine.update('goods', { _id: doc }, { $set: { n: clock } });
          stored.set(doc, clock);
          changed.set(doc, clock);
          continue;
        }
        const me: Open = (open[who] ??= {
          id: engine.transactions.begin(),
          snapshot: new Map(stored),
          writes: new Map(),
          began: clock,
        });
        if (what === 'read') {
          const expected = me.writes.get(doc) ?? me.snapshot.get(doc);
          expect(engine.transactions.get(me.id, 'goods', doc)?.['n']).toBe(expected);
        } else if (what === 'write') {
          const loses = isLocked(me) || (changed.get(doc) ?? 0) > me.began;
          const write = () =>
            engine.transactions.update(me.id, 'goods', doc, { $set: { n: clock } });
          if (loses) {
            expect(write).toThrow('WriteConflict');
            open[who] = undefined;
          } else {
            expect(write()).toBe(1);
            me.writes.set(doc, clock);
          }
        } else {
          open[who] = undefined;
          if (what === 'abort') engine.transactions.abort(me.id);
          else await engine.transactions.commit(me.id);
          if (what === 'commit')
            for (const [written, value] of me.writes) {
              stored.set(written, value);
              changed.set(written, clock);
            }
        }
      }
      expect(new Map(engine.find('goods').map(({ _id, n }) => [_id, n]))).toEqual(stored);
      await engine.close();
    });
    await fc.assert(run, { seed: SEED, numRuns: 150 });
  });
});
