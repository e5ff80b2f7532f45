import { area } from '../conformance-case';
import { errCodeOf, failureOf, isRefused, messageOf, refusalShape } from '../refused';

export const errorCases = area('error codes', [
  [
    'a missing collection: read, count, add, update, remove',
    async ({ db, names }) => {
      const nowhere = db.collection(names.missing);
      return {
        get: await errCodeOf(() => nowhere.get()),
        count: await errCodeOf(() => nowhere.count()),
        add: await errCodeOf(() => nowhere.add({ data: { n: 1 } })),
        update: await errCodeOf(() => nowhere.where({}).update({ data: { n: 1 } })),
        remove: await errCodeOf(() => nowhere.where({}).remove()),
        set: await errCodeOf(() => nowhere.doc('a').set({ data: { n: 1 } })),
      };
    },
  ],
  [
    'a taken id',
    async ({ goods }) => {
      await goods.add({ data: { _id: 'a' } });
      return {
        shape: await refusalShape(() => goods.add({ data: { _id: 'a' } })),
        total: (await goods.count()).total,
      };
    },
  ],
  [
    'a refusal is an Error with its number in the words',
    async ({ goods }) => {
      await goods.add({ data: { _id: 'a' } });
      const message = messageOf(await failureOf(() => goods.add({ data: { _id: 'a' } })));
      return {
        number: message.includes('-502001'),
        duplicate: message.includes('E11000 duplicate key'),
      };
    },
  ],
  [
    'an aggregation keeps the code of the cloud and has the number -1',
    async ({ goods, _ }) => {
      const pipeline = goods
        .aggregate()
        .match({ n: _.gt(0) })
        .project({ value: { $noSuch: 1 } });
      return { shape: await refusalShape(() => pipeline.end()) };
    },
  ],
  [
    'a field name that begins with a dollar',
    async ({ goods }) => ({
      refused: await isRefused(() => goods.add({ data: { _id: 'a', $x: 1 } })),
      total: (await goods.count()).total,
    }),
  ],
  [
    'an order nobody knows',
    async ({ goods }) => ({ shape: await refusalShape(() => goods.orderBy('n', 'up').get()) }),
  ],
  [
    'a limit that is no whole number',
    async ({ goods }) => ({ shape: await refusalShape(() => goods.limit(1.5).get()) }),
  ],
  [
    'an id that is neither text nor number',
    async ({ goods }) => ({ shape: await refusalShape(() => goods.doc({}).get()) }),
  ],
  [
    'createCollection of one that is there',
    async ({ db, names }) => ({
      refused: await isRefused(() => db.createCollection(names.goods)),
    }),
  ],
]);
