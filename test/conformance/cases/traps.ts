import { area, type ConformanceEnv } from '../conformance-case';
import { failureOf, messageOf, refusalShape } from '../refused';

const cup = async ({ goods }: ConformanceEnv) => {
  await goods.add({ data: { _id: 'a', n: 1, tags: ['x'], o: { p: 1, q: 2 } } });
};

const stored = async ({ goods }: ConformanceEnv) => (await goods.doc('a').get()).data;

/** What surprises in the SDK itself. The product is written around these; an SDK update must keep them. */
export const trapCases = area('traps of the SDK', [
  [
    '1: a conflict inside runTransaction is not tried again and has lost its code',
    async (env) => {
      await cup(env);
      let tries = 0;
      const refused = await refusalShape(() =>
        env.db.runTransaction(async (t) => {
          tries += 1;
          const inside = t.collection(env.names.goods).doc('a');
          await inside.get();
          await env.goods.doc('a').update({ data: { n: env._.inc(1) } });
          await inside.update({ data: { n: 100 } });
        }),
      );
      return { tries, refused };
    },
  ],
  [
    '2: where().update() inside a transaction escapes it and survives the rollback',
    async (env) => {
      await cup(env);
      await failureOf(() =>
        env.db.runTransaction(async (t) => {
          await t
            .collection(env.names.goods)
            .where({ _id: 'a' })
            .update({ data: { leaked: true } });
          await t.rollback('never mind');
        }),
      );
      return { leaked: (await stored(env))?.['leaked'] };
    },
  ],
  [
    '2: where().remove() and count() escape it as well',
    async (env) => {
      await cup(env);
      let counted = -1;
      await failureOf(() =>
        env.db.runTransaction(async (t) => {
          const inside = t.collection(env.names.goods);
          await inside.add({ data: { _id: 'b' } });
          counted = (await inside.where({}).count()).total;
          await inside.where({ _id: 'a' }).remove();
          await t.rollback('never mind');
        }),
      );
      return { counted, left: (await env.goods.count()).total };
    },
  ],
  [
    '3: results are stats.updated and stats.removed, never updated',
    async (env) => {
      await cup(env);
      const updated = await env.goods.doc('a').update({ data: { n: 2 } });
      const removed = await env.goods.doc('a').remove();
      return { updated: Object.keys(updated).sort(), removed: Object.keys(removed).sort() };
    },
  ],
  [
    '4: facet, graphLookup, redact and out are there and cannot be called',
    async (env) => {
      const stages = ['facet', 'graphLookup', 'redact', 'out'] as const;
      const words = await Promise.all(
        stages.map(async (stage) =>
          messageOf(await failureOf(() => env.goods.aggregate()[stage]({}))),
        ),
      );
      return { notFunctions: words.map((word) => word.includes('is not a function')) };
    },
  ],
  [
    '5: addToSet with each stores the word each',
    async (env) => {
      await cup(env);
      await env.goods.doc('a').update({ data: { tags: env._.addToSet({ each: ['y'] }) } });
      return { tags: (await stored(env))?.['tags'] };
    },
  ],
  [
    '6: an object in an update is merged, not replaced',
    async (env) => {
      await cup(env);
      await env.goods.doc('a').update({ data: { o: { p: 9 } } });
      return { o: (await stored(env))?.['o'] };
    },
  ],
  [
    '7: a limit above 1000 becomes 1000 without a word',
    async ({ goods }) => {
      for (let part = 0; part < 3; part += 1)
        await goods.add({
          data: Array.from({ length: 334 }, (_none, i) => ({ i: part * 334 + i })),
        });
      return {
        total: (await goods.count()).total,
        got: (await goods.limit(1001).get()).data.length,
      };
    },
  ],
  [
    '8: doc().get() of nothing throws as the SDK ships',
    async ({ strictDb, names }) => {
      const get = () => strictDb.collection(names.goods).doc('none').get();
      return {
        refused: await refusalShape(get),
        words: messageOf(await failureOf(get)).includes('does not exist'),
      };
    },
  ],
  [
    '9: commit fails with a code, other calls with an errCode',
    async (env) => {
      await cup(env);
      const t = await env.db.startTransaction();
      await t.rollback();
      const inside = t.collection(env.names.goods).doc('a');
      return {
        commit: await refusalShape(() => t.commit()),
        update: await refusalShape(() => inside.update({ data: { n: 2 } })),
      };
    },
  ],
  [
    '11: digits in the identity become a number when it is read',
    async ({ cloud }) => {
      const before = process.env['WX_OPENID'];
      const keys = process.env['WX_CONTEXT_KEYS'];
      process.env['WX_CONTEXT_KEYS'] = 'WX_OPENID';
      process.env['WX_OPENID'] = '123456';
      const number = cloud.getWXContext()['OPENID'];
      process.env['WX_OPENID'] = 'oFriend';
      const text = cloud.getWXContext()['OPENID'];
      restore('WX_OPENID', before);
      restore('WX_CONTEXT_KEYS', keys);
      return { number, text };
    },
  ],
  [
    '12: a server date inside push with each is stored as its offset',
    async (env) => {
      await cup(env);
      const at = env.db.serverDate({ offset: 5 });
      await env.goods.doc('a').update({ data: { log: env._.push({ each: [{ at }] }) } });
      return { log: (await stored(env))?.['log'] };
    },
  ],
  [
    '13: an empty object in an update is not sent at all',
    async (env) => {
      await cup(env);
      await env.goods.doc('a').update({ data: { o: {}, n: 2 } });
      return { o: (await stored(env))?.['o'] };
    },
  ],
]);

function restore(name: string, value: string | undefined): void {
  if (value === undefined) delete process.env[name];
  else process.env[name] = value;
}
