import { setTimeout as pause } from 'node:timers/promises';
import { area } from '../conformance-case';
import { failureOf, messageOf, refusalShape } from '../refused';
import { inside, n, two } from './in-transaction';

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
