import { area, type ConformanceEnv } from '../conformance-case';
import { isRefused } from '../refused';

const shelf = [
  {
    _id: 'a',
    n: 2,
    s: 'b',
    o: { p: 1, q: 2 },
    l: [1, 2, 3],
    lines: [
      { k: 1, v: 1 },
      { k: 2, v: 2 },
    ],
  },
  { _id: 'b', n: 1, s: 'a' },
];

const filled = async ({ goods }: ConformanceEnv, docs: readonly object[] = shelf) => {
  await goods.add({ data: docs });
  return goods;
};

const shown = (fields: (env: ConformanceEnv) => object) => async (env: ConformanceEnv) => {
  const goods = await filled(env);
  return { list: (await goods.orderBy('_id', 'asc').field(fields(env)).get()).data };
};

export const projectionCases = area('projections', [
  ['true shows the field, and the id', shown(() => ({ n: true }))],
  ['1 is true', shown(() => ({ n: 1 }))],
  ['false hides the field', shown(() => ({ n: false, lines: false, l: false, o: false }))],
  ['the id can be hidden', shown(() => ({ n: true, _id: false }))],
  ['a path shows a part of an object', shown(() => ({ 'o.p': true }))],
  ['a path shows a part of each element', shown(() => ({ 'lines.k': true }))],
  ['slice shows the first elements', shown(({ _ }) => ({ n: true, l: _.project.slice(2) }))],
  ['slice shows the last elements', shown(({ _ }) => ({ n: true, l: _.project.slice(-1) }))],
  ['slice shows some from the middle', shown(({ _ }) => ({ n: true, l: _.project.slice([1, 1]) }))],
  [
    'elemMatch shows the first element that matches',
    shown(({ _ }) => ({ lines: _.project.elemMatch({ k: 2 }) })),
  ],
  [
    'by id too',
    async (env) => {
      const goods = await filled(env);
      return { document: (await goods.doc('a').field({ s: true }).get()).data };
    },
  ],
  [
    'showing and hiding together is refused',
    async (env) => {
      const goods = await filled(env);
      return { refused: await isRefused(() => goods.field({ n: true, s: false }).get()) };
    },
  ],
]);

const mixed = [
  { _id: 'nothing' },
  { _id: 'null', v: null },
  { _id: 'number', v: 3 },
  { _id: 'text', v: 'a' },
  { _id: 'object', v: { a: 1 } },
  { _id: 'list', v: [9, 1] },
  { _id: 'false', v: false },
  { _id: 'true', v: true },
  { _id: 'date', v: new Date(1) },
];

const sorted = (direction: string) => async (env: ConformanceEnv) => {
  const goods = await filled(env, mixed);
  const { data } = await goods.orderBy('v', direction).orderBy('_id', 'asc').get();
  return { ids: data.map(({ _id }) => _id) };
};

export const sortCases = area('sort, limit, skip', [
  [
    'upwards: missing and null, numbers, texts, objects, booleans, dates; a list by its least',
    sorted('asc'),
  ],
  ['downwards: the other way round; a list by its greatest', sorted('desc')],
  [
    'by several fields, the first named first',
    async (env) => {
      const goods = await filled(env, [
        { _id: 'a', k: 1, v: 1 },
        { _id: 'b', k: 1, v: 2 },
        { _id: 'c', k: 0, v: 9 },
      ]);
      const { data } = await goods.orderBy('k', 'asc').orderBy('v', 'desc').get();
      return { ids: data.map(({ _id }) => _id) };
    },
  ],
  [
    'by a path',
    async (env) => {
      const goods = await filled(env, [
        { _id: 'a', o: { n: 2 } },
        { _id: 'b', o: { n: 1 } },
      ]);
      return { ids: (await goods.orderBy('o.n', 'asc').get()).data.map(({ _id }) => _id) };
    },
  ],
  [
    'texts by their code units',
    async (env) => {
      const goods = await filled(
        env,
        ['b', 'B', 'a', '茶', '10', '9'].map((s, n) => ({ _id: `${n}`, s })),
      );
      return { texts: (await goods.orderBy('s', 'asc').get()).data.map(({ s }) => s) };
    },
  ],
  [
    'limit and skip cut a page',
    async (env) => {
      const goods = await filled(
        env,
        [1, 2, 3, 4, 5].map((n) => ({ _id: `${n}`, n })),
      );
      const page = goods.orderBy('n', 'asc').skip(1).limit(2);
      return {
        page: (await page.get()).data.map(({ n }) => n),
        beyond: (await goods.orderBy('n', 'asc').skip(9).get()).data,
      };
    },
  ],
  [
    'limit 0 is no limit of its own',
    async (env) => ({ count: (await (await filled(env)).limit(0).get()).data.length }),
  ],
  [
    'a negative limit is refused',
    async (env) => {
      const goods = await filled(env);
      return { refused: await isRefused(() => goods.limit(-1).get()) };
    },
  ],
  [
    'count ignores limit and skip',
    async (env) => ({ total: (await (await filled(env)).limit(1).skip(1).count()).total }),
  ],
  [
    'remove ignores limit',
    async (env) => ({
      removed: (await (await filled(env)).where({}).limit(1).remove()).stats.removed,
    }),
  ],
]);

export const limitCases = area('limits', [
  [
    'a get gives 100 unasked, 1000 at most, and the rest by pages',
    async ({ goods }) => {
      for (let from = 0; from < 1100; from += 275)
        await goods.add({ data: Array.from({ length: 275 }, (_none, i) => ({ n: from + i })) });
      const last = await goods.orderBy('n', 'asc').skip(1098).limit(10).get();
      return {
        unasked: (await goods.get()).data.length,
        asked: (await goods.limit(5000).get()).data.length,
        page: last.data.map(({ n }) => n),
        counted: (await goods.count()).total,
        aggregated: (await goods.aggregate().match({}).limit(1100).count('n').end()).list,
      };
    },
  ],
  [
    'a document larger than 16 MB is refused',
    async ({ goods }) => ({
      refused: await isRefused(() => goods.add({ data: { _id: 'a', s: 'x'.repeat(17_000_000) } })),
      total: (await goods.count()).total,
    }),
  ],
  [
    'more than 100 levels of nesting are refused',
    async ({ goods }) => {
      let nested: object = { end: 1 };
      for (let level = 0; level < 200; level += 1) nested = { o: nested };
      return {
        refused: await isRefused(() => goods.add({ data: { _id: 'a', nested } })),
        total: (await goods.count()).total,
      };
    },
  ],
]);
