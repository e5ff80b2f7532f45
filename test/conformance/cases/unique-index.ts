import { area } from '../conformance-case';
import { errCodeOf, failureOf, isRefused } from '../refused';

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
