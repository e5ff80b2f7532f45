import { area } from '../conformance-case';
import { errCodeOf, failureOf, isRefused, messageOf, refusalShape } from '../refused';

export const documentCases = area('documents', [
  [
    'what was added comes back with its types',
    async ({ goods }) => {
      const data = {
        _id: 'a',
        n: 1,
        f: 0.5,
        yes: true,
        nul: null,
        词: '茶',
        l: [1, ['x', {}]],
        o: {},
      };
      await goods.add({ data });
      return { document: (await goods.doc('a').get()).data };
    },
  ],
  [
    'add answers the id that was given',
    async ({ goods }) => ({ id: (await goods.add({ data: { _id: 'a' } }))._id }),
  ],
  [
    'add without an id makes one of 32 hexadecimal digits',
    async ({ goods }) => {
      const { _id } = await goods.add({ data: { n: 1 } });
      return {
        shape: /^[0-9a-f]{32}$/.test(_id),
        document: (await goods.where({ n: 1 }).field({ _id: false }).get()).data,
      };
    },
  ],
  [
    'two made ids differ',
    async ({ goods }) => {
      const [first, second] = [await goods.add({ data: {} }), await goods.add({ data: {} })];
      return { differ: first._id !== second._id };
    },
  ],
  [
    'a list adds several documents',
    async ({ goods }) => {
      const { _ids } = await goods.add({ data: [{ _id: 'a' }, { _id: 'b' }] });
      return { ids: _ids, total: (await goods.count()).total };
    },
  ],
  [
    'a number can be an id',
    async ({ goods }) => {
      await goods.doc(7).set({ data: { n: 1 } });
      return {
        byNumber: (await goods.doc(7).get()).data,
        byText: (await goods.doc('7').get()).data,
      };
    },
  ],
  [
    'undefined fields are not stored',
    async ({ goods }) => {
      await goods.add({ data: { _id: 'a', n: undefined, o: { m: undefined } } });
      return { document: (await goods.doc('a').get()).data };
    },
  ],
  [
    'get of nothing is null when asked so',
    async ({ goods }) => ({ data: (await goods.doc('none').get()).data }),
  ],
  [
    'update of nothing updates nothing and makes nothing',
    async ({ goods }) => {
      const { stats } = await goods.doc('none').update({ data: { n: 1 } });
      return { updated: stats.updated, total: (await goods.count()).total };
    },
  ],
  [
    'remove by id, and again',
    async ({ goods }) => {
      await goods.add({ data: { _id: 'a' } });
      const first = await goods.doc('a').remove();
      const second = await goods.doc('a').remove();
      return { first: first.stats.removed, second: second.stats.removed };
    },
  ],
  [
    'remove by query takes every match',
    async ({ goods, _ }) => {
      await goods.add({
        data: [
          { _id: 'a', n: 1 },
          { _id: 'b', n: 2 },
          { _id: 'c', n: 3 },
        ],
      });
      const { stats } = await goods.where({ n: _.gte(2) }).remove();
      return { removed: stats.removed, left: (await goods.get()).data };
    },
  ],
  [
    'a large document is kept whole',
    async ({ goods }) => {
      const text = '茶'.repeat(100_000);
      await goods.add({ data: { _id: 'a', text } });
      return { same: (await goods.doc('a').get()).data?.['text'] === text };
    },
  ],
  [
    'a hundred levels of nesting are kept',
    async ({ goods }) => {
      let nested: object = { end: 1 };
      for (let level = 0; level < 90; level += 1) nested = { o: nested };
      await goods.add({ data: { _id: 'a', nested } });
      const path = `nested.${'o.'.repeat(90)}end`;
      return { found: (await goods.where({ [path]: 1 }).count()).total };
    },
  ],
]);

export const setCases = area('set', [
  [
    'makes a document that is not there',
    async ({ goods }) => {
      const { stats } = await goods.doc('a').set({ data: { n: 1 } });
      return { stats, document: (await goods.doc('a').get()).data };
    },
  ],
  [
    'replaces the whole document that is there',
    async ({ goods }) => {
      await goods.add({ data: { _id: 'a', n: 1, m: 2 } });
      const { stats } = await goods.doc('a').set({ data: { n: 3 } });
      return { stats, document: (await goods.doc('a').get()).data };
    },
  ],
  [
    'keeps objects as they are, without merging',
    async ({ goods }) => {
      await goods.add({ data: { _id: 'a', o: { p: 1, q: 2 } } });
      await goods.doc('a').set({ data: { o: { p: 9 } } });
      return { document: (await goods.doc('a').get()).data };
    },
  ],
  [
    'refuses an id in the data',
    async ({ goods }) => ({
      errCode: await errCodeOf(() => goods.doc('a').set({ data: { _id: 'b', n: 1 } })),
    }),
  ],
  [
    'refuses update commands',
    async ({ goods, _ }) => ({
      errCode: await errCodeOf(() => goods.doc('a').set({ data: { n: _.inc(1) } })),
    }),
  ],
  [
    'refuses an empty document',
    async ({ goods }) => ({ errCode: await errCodeOf(() => goods.doc('a').set({ data: {} })) }),
  ],
]);

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

export const uniqueCases = area(
  'unique index',
  [
    [
      'a second document with the same key is refused',
      async ({ orders }) => {
        await orders.add({ data: { _id: 'a', no: 'N1' } });
        return {
          errCode: await errCodeOf(() => orders.add({ data: { _id: 'b', no: 'N1' } })),
          total: (await orders.count()).total,
        };
      },
    ],
    [
      'an update cannot take a key that is taken',
      async ({ orders }) => {
        await orders.add({
          data: [
            { _id: 'a', no: 'N1' },
            { _id: 'b', no: 'N2' },
          ],
        });
        return {
          errCode: await errCodeOf(() => orders.doc('b').update({ data: { no: 'N1' } })),
          document: (await orders.doc('b').get()).data,
        };
      },
    ],
    [
      'set cannot take a key that is taken',
      async ({ orders }) => {
        await orders.add({ data: { _id: 'a', no: 'N1' } });
        return { errCode: await errCodeOf(() => orders.doc('b').set({ data: { no: 'N1' } })) };
      },
    ],
    [
      'a key is free again when its document is gone',
      async ({ orders }) => {
        await orders.add({ data: { _id: 'a', no: 'N1' } });
        await orders.doc('a').remove();
        await orders.add({ data: { _id: 'b', no: 'N1' } });
        return { left: (await orders.get()).data };
      },
    ],
    [
      'a document may be written again with its own key',
      async ({ orders }) => {
        await orders.add({ data: { _id: 'a', no: 'N1' } });
        const { stats } = await orders.doc('a').set({ data: { no: 'N1', n: 1 } });
        return { updated: stats.updated };
      },
    ],
    [
      'missing counts as null: one document may lack the key, not two',
      async ({ orders }) => {
        await orders.add({ data: { _id: 'a' } });
        return {
          second: await errCodeOf(() => orders.add({ data: { _id: 'b' } })),
          ofNull: await errCodeOf(() => orders.add({ data: { _id: 'c', no: null } })),
        };
      },
    ],
    [
      'keys of other kinds differ',
      async ({ orders }) => {
        await orders.add({
          data: [
            { _id: 'a', no: 1 },
            { _id: 'b', no: '1' },
            { _id: 'c', no: true },
          ],
        });
        return { total: (await orders.count()).total };
      },
    ],
    [
      'two transactions cannot add one unique key',
      async ({ db, names, orders }) => {
        const [first, second] = [await db.startTransaction(), await db.startTransaction()];
        await first.collection(names.orders).add({ data: { _id: 'o1', no: 'N1' } });
        const refused = await isRefused(() =>
          second.collection(names.orders).add({ data: { _id: 'o2', no: 'N1' } }),
        );
        await first.commit();
        await failureOf(() => second.rollback());
        return { refused, orders: (await orders.get()).data };
      },
    ],
  ],
  { needsIndexes: true },
);
