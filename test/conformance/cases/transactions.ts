import { setTimeout as pause } from 'node:timers/promises';
import { area } from '../conformance-case';
import { failureOf, isRefused, messageOf, refusalShape } from '../refused';
import { inside, n, two } from './in-transaction';

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
    'a second commit is refused with the code of a lost transaction',
    async (env) => {
      await two(env);
      const t = await env.db.startTransaction();
      await inside(env, t, 'a').update({ data: { n: 2 } });
      await t.commit();
      return { refused: await refusalShape(() => t.commit()), n: await n(env, 'a') };
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
