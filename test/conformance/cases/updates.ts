import { area, type ConformanceCase } from '../conformance-case';
import { errCodeOf } from '../refused';
import { refusesUpdate, updates } from '../steps';

const cup = () => ({ n: 5, s: 'text', nul: null, list: [1, 2], deep: { a: 1, b: { c: 2 } } });

export const fieldUpdateCases = area('field updates', [
  updates('a value replaces a value', { n: 5 }, () => ({ n: 6 })),
  updates('a value of another kind replaces it too', { n: 5 }, () => ({ n: 'six' })),
  updates('null is a value', { n: 5 }, () => ({ n: null })),
  updates('a new field is added', { n: 5 }, () => ({ m: 1 })),
  updates('a path makes the objects on its way', { n: 5 }, () => ({ 'deep.b.c': 1 })),
  updates('undefined is not sent', { n: 5 }, () => ({ n: undefined, m: 1 })),
  updates('nothing changed is no update', { n: 5 }, () => ({ n: 5 })),
  updates('remove takes the field away', cup(), ({ _ }) => ({ n: _.remove(), deep: _.remove() })),
  updates('remove of a missing field changes nothing', { n: 5 }, ({ _ }) => ({ zz: _.remove() })),
  updates('remove by path', cup(), ({ _ }) => ({ 'deep.b.c': _.remove() })),
  updates('remove of an element leaves null', { list: [1, 2] }, ({ _ }) => ({
    'list.0': _.remove(),
  })),
  updates('inc adds', { n: 5 }, ({ _ }) => ({ n: _.inc(-2) })),
  updates('inc of a missing field sets it', { n: 5 }, ({ _ }) => ({ m: _.inc(3) })),
  updates('inc by path', cup(), ({ _ }) => ({ 'deep.a': _.inc(1) })),
  updates('inc by a fraction', { n: 5 }, ({ _ }) => ({ n: _.inc(0.5) })),
  updates('mul multiplies', { n: 5 }, ({ _ }) => ({ n: _.mul(3) })),
  updates('mul of a missing field gives 0', { n: 5 }, ({ _ }) => ({ m: _.mul(3) })),
  updates('min keeps the smaller', { n: 5 }, ({ _ }) => ({ n: _.min(2) })),
  updates('min of something larger changes nothing', { n: 5 }, ({ _ }) => ({ n: _.min(9) })),
  updates('min of a missing field sets it', { n: 5 }, ({ _ }) => ({ m: _.min(9) })),
  updates('max keeps the larger', { n: 5 }, ({ _ }) => ({ n: _.max(9) })),
  updates('max compares kinds in the order of types', { n: 5 }, ({ _ }) => ({ n: _.max('a') })),
  updates('max of a later date', { at: new Date(5) }, ({ _ }) => ({ at: _.max(new Date(9)) })),
  updates('rename moves the value', { n: 5 }, ({ _ }) => ({ n: _.rename('m') })),
  updates('rename takes the place of a field of that name', { n: 5, m: 1 }, ({ _ }) => ({
    n: _.rename('m'),
  })),
  updates('rename of a missing field changes nothing', { n: 5 }, ({ _ }) => ({
    zz: _.rename('m'),
  })),
  updates('rename out of an object', cup(), ({ _ }) => ({ 'deep.a': _.rename('top') })),
  updates('several operators at once', cup(), ({ _ }) => ({
    n: _.inc(1),
    s: 'new',
    nul: _.remove(),
    list: _.push(3),
  })),
]);

export const nestedCases = area('nested merge and set', [
  updates('an object merges into the object that is there', cup(), () => ({
    deep: { b: { d: 3 } },
  })),
  updates('set replaces the whole object', cup(), ({ _ }) => ({ deep: _.set({ only: 1 }) })),
  updates('an empty object is not sent', { o: { a: 1 } }, () => ({ o: {}, n: 1 })),
  updates('a list replaces the list', cup(), () => ({ list: [9] })),
  updates('a merge makes a missing object', { n: 1 }, () => ({ o: { a: { b: 1 } } })),
  updates('set inside an object replaces one branch', cup(), ({ _ }) => ({
    deep: { b: _.set({ z: 1 }) },
  })),
  updates('an operator inside an object works on its path', cup(), ({ _ }) => ({
    deep: { a: _.inc(4) },
  })),
  updates('a date inside an object is a value', { o: { at: null } }, () => ({
    o: { at: new Date(7) },
  })),
]);

export const impossibleUpdateCases = area('impossible updates', [
  refusesUpdate('inc of a text', { s: 'x', n: 1 }, ({ _ }) => ({ s: _.inc(1), n: 2 })),
  refusesUpdate('inc of null', { nul: null }, ({ _ }) => ({ nul: _.inc(1) })),
  refusesUpdate('inc by a text', { n: 1 }, ({ _ }) => ({ n: _.inc('1') })),
  refusesUpdate('mul of a list', { list: [1] }, ({ _ }) => ({ list: _.mul(2) })),
  refusesUpdate('push to a number', { n: 1 }, ({ _ }) => ({ n: _.push(1) })),
  refusesUpdate('pop of a text', { s: 'x' }, ({ _ }) => ({ s: _.pop() })),
  refusesUpdate('pull from an object', { o: { a: 1 } }, ({ _ }) => ({ o: _.pull(1) })),
  refusesUpdate('addToSet to a text', { s: 'x' }, ({ _ }) => ({ s: _.addToSet('y') })),
  refusesUpdate('a field inside a number', { n: 1 }, () => ({ 'n.inner': 1 })),
  refusesUpdate('a field inside null', { nul: null }, () => ({ nul: { inner: 1 } })),
  refusesUpdate('a name inside a list', { list: [1] }, () => ({ 'list.first': 1 })),
  refusesUpdate('a field and a field inside it', { o: {} }, ({ _ }) => ({
    o: _.set({}),
    'o.a': 1,
  })),
  refusesUpdate('a place the query did not find', { list: [1] }, () => ({ 'list.$': 2 })),
  refusesUpdate('a change of the id', { n: 1 }, () => ({ _id: 'b', n: 2 })),
  refusesUpdate('nothing to change', { n: 1 }, () => ({})),
]);

export const arrayUpdateCases = area('array updates', [
  updates('push of one value', { l: [1] }, ({ _ }) => ({ l: _.push(2) })),
  updates('push of a list pushes its values', { l: [1] }, ({ _ }) => ({ l: _.push([2, 3]) })),
  updates('push of several arguments', { l: [1] }, ({ _ }) => ({ l: _.push(2, 3) })),
  updates('push to a missing field makes the list', {}, ({ _ }) => ({ l: _.push([1]) })),
  updates('push at a position', { l: [1, 3] }, ({ _ }) => ({
    l: _.push({ each: [2], position: 1 }),
  })),
  updates('push at a position from the end', { l: [1, 3] }, ({ _ }) => ({
    l: _.push({ each: [2], position: -1 }),
  })),
  updates('push beyond the end appends', { l: [1] }, ({ _ }) => ({
    l: _.push({ each: [2], position: 9 }),
  })),
  updates('push and sort', { l: [3, 1] }, ({ _ }) => ({ l: _.push({ each: [2], sort: 1 }) })),
  updates('push and sort down', { l: [3, 1] }, ({ _ }) => ({
    l: _.push({ each: [2], sort: -1 }),
  })),
  updates('push and sort by a field', { l: [{ k: 2 }] }, ({ _ }) => ({
    l: _.push({ each: [{ k: 1 }, { k: 3 }], sort: { k: 1 } }),
  })),
  updates('push, sort, then keep the last', { l: [3, 1] }, ({ _ }) => ({
    l: _.push({ each: [2], sort: 1, slice: -2 }),
  })),
  updates('push and keep the first', { l: [3, 1] }, ({ _ }) => ({
    l: _.push({ each: [2], slice: 2 }),
  })),
  updates('push and keep none', { l: [3, 1] }, ({ _ }) => ({ l: _.push({ each: [], slice: 0 }) })),
  updates('push, sort and slice of a missing field', {}, ({ _ }) => ({
    l: _.push({ each: [3, 1, 2], sort: 1, slice: -2 }),
  })),
  updates('pop takes the last', { l: [1, 2] }, ({ _ }) => ({ l: _.pop() })),
  updates('pop of an empty list changes nothing', { l: [] }, ({ _ }) => ({ l: _.pop() })),
  updates('shift takes the first', { l: [1, 2] }, ({ _ }) => ({ l: _.shift() })),
  updates('unshift puts in front, in order', { l: [3] }, ({ _ }) => ({ l: _.unshift([1, 2]) })),
  updates('pull of a value takes all of them', { l: [1, 2, 1] }, ({ _ }) => ({ l: _.pull(1) })),
  updates('pull by a condition', { l: [1, 5, 9] }, ({ _ }) => ({ l: _.pull(_.gte(5)) })),
  updates(
    'pull of objects by some of their fields',
    { l: [{ k: 1, v: 1 }, { k: 2 }] },
    ({ _ }) => ({
      l: _.pull({ k: 1 }),
    }),
  ),
  updates('pull of objects by a condition', { l: [{ k: 1 }, { k: 5 }] }, ({ _ }) => ({
    l: _.pull({ k: _.gt(2) }),
  })),
  updates('pull of any of several', { l: [1, 2, 3] }, ({ _ }) => ({ l: _.pull(_.in([1, 3])) })),
  updates('pull of nothing changes nothing', { l: [1] }, ({ _ }) => ({ l: _.pull(7) })),
  updates('pullAll takes the named values', { l: [1, 2, 1, 3] }, ({ _ }) => ({
    l: _.pullAll([1, 3]),
  })),
  updates('pullAll wants whole objects', { l: [{ k: 1, v: 1 }, { k: 2 }] }, ({ _ }) => ({
    l: _.pullAll([{ k: 1 }, { k: 2 }]),
  })),
  updates('addToSet adds what is new', { l: [1] }, ({ _ }) => ({ l: _.addToSet(2) })),
  updates('addToSet of something there changes nothing', { l: [1] }, ({ _ }) => ({
    l: _.addToSet(1),
  })),
  updates('addToSet of a list adds the list', { l: [1] }, ({ _ }) => ({ l: _.addToSet([1, 2]) })),
  updates('addToSet of an equal object changes nothing', { l: [{ k: 1 }] }, ({ _ }) => ({
    l: _.addToSet({ k: 1 }),
  })),
  updates('addToSet to a missing field', {}, ({ _ }) => ({ l: _.addToSet(1) })),
  updates('a path to an element', { l: [{ k: 1 }, { k: 2 }] }, () => ({ 'l.1.k': 7 })),
  updates('an element beyond the end fills with null', { l: [1] }, () => ({ 'l.3': 4 })),
]);

const manyCases: readonly (readonly [string, ConformanceCase['run']])[] = [
  [
    'every match of a query is changed',
    async ({ goods, _ }) => {
      await goods.add({
        data: [
          { _id: 'a', n: 1 },
          { _id: 'b', n: 2 },
          { _id: 'c', n: 3 },
        ],
      });
      const { stats } = await goods.where({ n: _.gte(2) }).update({ data: { hit: true } });
      const { data } = await goods.where({ hit: true }).orderBy('_id', 'asc').get();
      return { updated: stats.updated, changed: data };
    },
  ],
  [
    'only the first when several are not wanted',
    async ({ goods }) => {
      await goods.add({
        data: [
          { _id: 'a', n: 1 },
          { _id: 'b', n: 1 },
        ],
      });
      const { stats } = await goods.where({ n: 1 }).update({ data: { hit: true }, multi: false });
      return { updated: stats.updated, hits: (await goods.where({ hit: true }).count()).total };
    },
  ],
  [
    'the element a query found is $',
    async ({ goods, _ }) => {
      await goods.add({
        data: {
          _id: 'a',
          l: [
            { k: 1, v: 1 },
            { k: 2, v: 1 },
            { k: 2, v: 1 },
          ],
        },
      });
      const { stats } = await goods
        .where({ _id: 'a', 'l.k': 2 })
        .update({ data: { 'l.$.v': _.inc(5) } });
      return { updated: stats.updated, document: (await goods.doc('a').get()).data };
    },
  ],
  [
    'every element is $[]',
    async ({ goods, _ }) => {
      await goods.add({ data: { _id: 'a', l: [1, 2] } });
      const { stats } = await goods.doc('a').update({ data: { 'l.$[]': _.inc(5) } });
      return { updated: stats.updated, document: (await goods.doc('a').get()).data };
    },
  ],
  [
    'a conditional decrement happens only while there is enough',
    async ({ goods, _ }) => {
      await goods.add({ data: { _id: 'a', stock: 5 } });
      const take = async (count: number) =>
        (
          await goods
            .where({ _id: 'a', stock: _.gte(count) })
            .update({ data: { stock: _.inc(-count) } })
        ).stats.updated;
      const taken = [await take(3), await take(3), await take(2)];
      return { taken, document: (await goods.doc('a').get()).data };
    },
  ],
  [
    'one impossible document among many is refused',
    async ({ goods, _ }) => {
      await goods.add({ data: [{ _id: 'a', v: 'x' }] });
      return { errCode: await errCodeOf(() => goods.where({}).update({ data: { v: _.inc(1) } })) };
    },
  ],
];

export const manyUpdateCases = area('updates of many', manyCases);
