import { setTimeout as pause } from 'node:timers/promises';
import { area, type ConformanceEnv } from '../conformance-case';
import { failureOf, isRefused, messageOf, refusalShape } from '../refused';
import type { TransactionView } from '../sdk';

const two = async ({ goods }: ConformanceEnv) => {
  await goods.add({
    data: [
      { _id: 'a', n: 1 },
      { _id: 'b', n: 1 },
    ],
  });
};

const n = async ({ goods }: ConformanceEnv, id: string) => (await goods.doc(id).get()).data?.['n'];

const inside = ({ names }: ConformanceEnv, t: TransactionView, id: string) =>
  t.collection(names.goods).doc(id);

export const transactionCases = area('transactions', [
  [
    'own writes are seen inside and nowhere else until the commit',
    async (env) => {
      await two(env);
      const t = await env.db.startTransaction();
      await inside(env, t, 'a').update({ data: { n: env._.inc(5) } });
      await inside(env, t, 'a').update({ data: { n: env._.inc(5) } });
      const seen = (await inside(env, t, 'a').get()).data?.['n'];
      const outside = await n(env, 'a');
      await t.commit();
      return { seen, outside, afterwards: await n(env, 'a') };
    },
  ],
  [
    'own additions and removals are seen inside',
    async (env) => {
      await two(env);
      const t = await env.db.startTransaction();
      await t.collection(env.names.goods).add({ data: { _id: 'c', n: 3 } });
      await inside(env, t, 'b').remove();
      const seen = [(await inside(env, t, 'c').get()).data, (await inside(env, t, 'b').get()).data];
      await t.commit();
      return { seen, added: await n(env, 'c'), total: (await env.goods.count()).total };
    },
  ],
  [
    'set inside makes and replaces documents',
    async (env) => {
      await two(env);
      const t = await env.db.startTransaction();
      await inside(env, t, 'a').set({ data: { only: 1 } });
      await inside(env, t, 'z').set({ data: { n: 9 } });
      await t.commit();
      return { replaced: (await env.goods.doc('a').get()).data, made: await n(env, 'z') };
    },
  ],
  [
    'several collections change together or not at all',
    async (env) => {
      await two(env);
      const t = await env.db.startTransaction();
      await inside(env, t, 'a').update({ data: { n: 0 } });
      await t.collection(env.names.orders).add({ data: { _id: 'o', no: 'N1' } });
      await t.rollback();
      return { n: await n(env, 'a'), orders: (await env.orders.count()).total };
    },
  ],
  [
    'every read sees the moment the transaction began to read',
    async (env) => {
      await two(env);
      const t = await env.db.startTransaction();
      const before = (await inside(env, t, 'a').get()).data?.['n'];
      await env.goods.doc('a').update({ data: { n: 2 } });
      await env.goods.doc('b').update({ data: { n: 2 } });
      const after = [
        (await inside(env, t, 'a').get()).data?.['n'],
        (await inside(env, t, 'b').get()).data?.['n'],
      ];
      await t.rollback();
      return { before, after };
    },
  ],
  [
    'runTransaction answers what its work answers',
    async (env) => {
      await two(env);
      const answer = await env.db.runTransaction(async (t) => {
        await inside(env, t, 'a').update({ data: { n: 7 } });
        return { said: 'done' };
      });
      return { answer, n: await n(env, 'a') };
    },
  ],
  [
    'an error thrown by the work undoes it and comes out',
    async (env) => {
      await two(env);
      const error = await failureOf(() =>
        env.db.runTransaction(async (t) => {
          await inside(env, t, 'a').update({ data: { n: 7 } });
          throw new Error('changed my mind');
        }),
      );
      return { message: messageOf(error), n: await n(env, 'a') };
    },
  ],
  [
    'a rollback undoes it and gives its reason',
    async (env) => {
      await two(env);
      const reason = await failureOf(() =>
        env.db.runTransaction(async (t) => {
          await inside(env, t, 'a').update({ data: { n: 7 } });
          await t.rollback('no stock');
        }),
      );
      return { reason, n: await n(env, 'a') };
    },
  ],
  [
    'get of nothing inside is null when asked so',
    async (env) => {
      const t = await env.db.startTransaction();
      const { data } = await inside(env, t, 'none').get();
      await t.rollback();
      return { data };
    },
  ],
  [
    'update and remove of nothing inside change nothing',
    async (env) => {
      const t = await env.db.startTransaction();
      const updated = (await inside(env, t, 'none').update({ data: { n: 1 } })).stats.updated;
      const removed = (await inside(env, t, 'none').remove()).stats.removed;
      await t.commit();
      return { updated, removed };
    },
  ],
  [
    'two transactions on different documents both commit',
    async (env) => {
      await two(env);
      const [first, second] = [await env.db.startTransaction(), await env.db.startTransaction()];
      await inside(env, first, 'a').update({ data: { n: 2 } });
      await inside(env, second, 'b').update({ data: { n: 3 } });
      await first.commit();
      await second.commit();
      return { a: await n(env, 'a'), b: await n(env, 'b') };
    },
  ],
]);

export const conflictCases = area('transaction conflicts', [
  [
    'the second transaction that writes a document fails at once, the first commits',
    async (env) => {
      await two(env);
      const [first, second] = [await env.db.startTransaction(), await env.db.startTransaction()];
      await inside(env, first, 'a').get();
      await inside(env, second, 'a').get();
      await inside(env, first, 'a').update({ data: { n: 2 } });
      const refused = await refusalShape(() => inside(env, second, 'a').update({ data: { n: 3 } }));
      await first.commit();
      await failureOf(() => second.rollback());
      return { refused, n: await n(env, 'a') };
    },
  ],
  [
    'the words of a conflict name it',
    async (env) => {
      await two(env);
      const [first, second] = [await env.db.startTransaction(), await env.db.startTransaction()];
      await inside(env, first, 'a').update({ data: { n: 2 } });
      const words = messageOf(
        await failureOf(() => inside(env, second, 'a').update({ data: { n: 3 } })),
      );
      await first.rollback();
      await failureOf(() => second.rollback());
      return { writeConflict: /WriteConflict/.test(words) };
    },
  ],
  [
    'a document changed since the transaction began to read cannot be written',
    async (env) => {
      await two(env);
      const t = await env.db.startTransaction();
      await inside(env, t, 'a').get();
      await env.goods.doc('a').update({ data: { n: 5 } });
      const refused = await refusalShape(() => inside(env, t, 'a').update({ data: { n: 3 } }));
      await failureOf(() => t.rollback());
      return { refused, n: await n(env, 'a') };
    },
  ],
  [
    'a conflict ends the transaction: it cannot be committed any more',
    async (env) => {
      await two(env);
      const t = await env.db.startTransaction();
      await inside(env, t, 'b').update({ data: { n: 8 } });
      await inside(env, t, 'a').get();
      await env.goods.doc('a').update({ data: { n: 5 } });
      await failureOf(() => inside(env, t, 'a').update({ data: { n: 3 } }));
      const commit = await refusalShape(() => t.commit());
      return { commit, b: await n(env, 'b') };
    },
  ],
  [
    'write skew is possible: each writes what the other only read',
    async (env) => {
      await two(env);
      const [first, second] = [await env.db.startTransaction(), await env.db.startTransaction()];
      for (const t of [first, second]) for (const id of ['a', 'b']) await inside(env, t, id).get();
      await inside(env, first, 'a').update({ data: { n: 0 } });
      await inside(env, second, 'b').update({ data: { n: 0 } });
      await first.commit();
      await second.commit();
      return { a: await n(env, 'a'), b: await n(env, 'b') };
    },
  ],
  [
    'a plain write waits for the transaction and works on what it left',
    async (env) => {
      await two(env);
      const t = await env.db.startTransaction();
      await inside(env, t, 'a').update({ data: { n: 10 } });
      let ended = false;
      const plain = env.goods
        .doc('a')
        .update({ data: { n: env._.inc(1) } })
        .finally(() => (ended = true));
      await pause(200);
      const waited = !ended;
      await t.commit();
      const { stats } = await plain;
      return { waited, updated: stats.updated, n: await n(env, 'a') };
    },
  ],
  [
    'a plain conditional write looks again after it waited',
    async (env) => {
      await two(env);
      const t = await env.db.startTransaction();
      await inside(env, t, 'a').update({ data: { n: 10 } });
      const plain = env.goods.where({ _id: 'a', n: 1 }).update({ data: { n: 99 } });
      await pause(50);
      await t.commit();
      return { updated: (await plain).stats.updated, n: await n(env, 'a') };
    },
  ],
  [
    'a plain read never waits and sees what is committed',
    async (env) => {
      await two(env);
      const t = await env.db.startTransaction();
      await inside(env, t, 'a').update({ data: { n: 10 } });
      const seen = await n(env, 'a');
      await t.rollback();
      return { seen };
    },
  ],
  [
    'of twenty buyers of five pieces by conditional update exactly five get one',
    async (env) => {
      await env.goods.add({ data: { _id: 's', stock: 5 } });
      const bought = await Promise.all(
        Array.from({ length: 20 }, async () => {
          const { stats } = await env.goods
            .where({ _id: 's', stock: env._.gte(1) })
            .update({ data: { stock: env._.inc(-1) } });
          return stats.updated;
        }),
      );
      return {
        sold: bought.filter((count) => count === 1).length,
        left: (await env.goods.doc('s').get()).data?.['stock'],
      };
    },
  ],
]);

export const transactionEndCases = area('end of a transaction', [
  [
    'a write after the commit is refused and changes nothing',
    async (env) => {
      await two(env);
      const t = await env.db.startTransaction();
      await inside(env, t, 'a').update({ data: { n: 2 } });
      await t.commit();
      const refused = await isRefused(() => inside(env, t, 'a').update({ data: { n: 3 } }));
      return { refused, n: await n(env, 'a') };
    },
  ],
  [
    'a rollback after the commit is refused with the code of a lost transaction',
    async (env) => {
      const t = await env.db.startTransaction();
      await t.commit();
      return { refused: await refusalShape(() => t.rollback()) };
    },
  ],
  [
    'a commit after the rollback is refused with the code of a lost transaction',
    async (env) => {
      const t = await env.db.startTransaction();
      await t.rollback();
      return { refused: await refusalShape(() => t.commit()) };
    },
  ],
  [
    'a transaction that stays open too long is undone and lets go of its documents',
    async (env) => {
      await two(env);
      const t = await env.db.startTransaction();
      await inside(env, t, 'a').update({ data: { n: 10 } });
      await pause(env.transactionLifeMs + 500);
      const commit = await refusalShape(() => t.commit());
      await env.goods.doc('a').update({ data: { n: env._.inc(1) } });
      return { commit, n: await n(env, 'a') };
    },
  ],
  [
    'where().get() inside is refused',
    async (env) => {
      await two(env);
      const t = await env.db.startTransaction();
      const refused = await isRefused(() => t.collection(env.names.goods).where({ n: 1 }).get());
      await failureOf(() => t.rollback());
      return { refused };
    },
  ],
]);
