import { area } from '../conformance-case';
import { errCodeOf } from '../refused';

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
