import { area } from '../conformance-case';
import { lists, refusesPipeline } from '../steps';

const sales = [
  { _id: 1, who: 'lin', kind: 'tea', fen: 100, at: new Date('2026-01-01T16:30:00Z') },
  { _id: 2, who: 'lin', kind: 'cake', fen: 250, at: new Date('2026-01-01T15:30:00Z') },
  { _id: 3, who: 'wu', kind: 'tea', fen: 40, at: new Date('2026-01-02T01:00:00Z') },
  { _id: 4, who: 'wu', kind: 'tea', at: new Date('2026-02-01T00:00:00Z') },
];

export const stageCases = area('aggregation stages', [
  lists('match, sort, project', sales, (start, { _ }) =>
    start
      .match({ fen: _.gte(100) })
      .sort({ fen: -1 })
      .project({ fen: 1 }),
  ),
  lists('group with sums; a missing number counts as nothing', sales, (start, { $ }) =>
    start.group({ _id: '$who', fen: $.sum('$fen'), count: $.sum(1) }).sort({ _id: 1 }),
  ),
  lists('group of all', sales, (start, { $ }) =>
    start.group({ _id: null, least: $.min('$fen'), most: $.max('$fen'), mean: $.avg('$fen') }),
  ),
  lists('group by several fields', sales, (start, { $ }) =>
    start
      .group({ _id: { who: '$who', kind: '$kind' }, count: $.sum(1) })
      .sort({ '_id.who': 1, '_id.kind': 1 }),
  ),
  lists('first, last and push follow the order', sales, (start, { $ }) =>
    start
      .sort({ _id: 1 })
      .group({ _id: '$who', first: $.first('$fen'), last: $.last('$_id'), all: $.push('$_id') })
      .sort({ _id: 1 }),
  ),
  lists('addToSet gathers each value once', sales, (start, { $ }) =>
    start
      .group({ _id: null, kinds: $.addToSet('$kind') })
      .project({ _id: 0, count: $.size('$kinds') }),
  ),
  lists('group of missing is null', sales, (start, { $ }) =>
    start.group({ _id: '$nothing', count: $.sum(1) }),
  ),
  lists('group of nothing is nothing', [], (start, { $ }) =>
    start.group({ _id: null, count: $.sum(1) }),
  ),
  lists('stdDevPop and stdDevSamp', [{ n: 2 }, { n: 4 }], (start, { $ }) =>
    start
      .group({ _id: null, pop: $.stdDevPop('$n'), samp: $.stdDevSamp('$n') })
      .project({ _id: 0, pop: 1, samp: $.multiply(['$samp', '$samp']) }),
  ),
  lists('limit and skip', sales, (start) =>
    start.sort({ _id: 1 }).skip(1).limit(2).project({ _id: 1 }),
  ),
  lists('count', sales, (start) => start.match({ who: 'lin' }).count('n')),
  lists('count of nothing is nothing', sales, (start) => start.match({ who: 'x' }).count('n')),
  lists('unwind', [{ _id: 'a', l: [1, 2] }, { _id: 'b', l: [] }, { _id: 'c' }], (start) =>
    start.unwind('$l').sort({ l: 1 }),
  ),
  lists(
    'unwind that keeps empty ones and counts',
    [
      { _id: 'a', l: [7, 8] },
      { _id: 'b', l: [] },
      { _id: 'c', l: 5 },
    ],
    (start) =>
      start
        .unwind({ path: '$l', preserveNullAndEmptyArrays: true, includeArrayIndex: 'i' })
        .sort({ _id: 1, i: 1 }),
  ),
  lists('addFields adds and replaces', [{ _id: 'a', n: 1, o: { p: 1 } }], (start, { $ }) =>
    start.addFields({ n: 2, 'o.q': $.add(['$n', 1]) }),
  ),
  lists('project computes, renames and hides the id', [{ _id: 'a', n: 1 }], (start, { $ }) =>
    start.project({ _id: 0, m: '$n', twice: $.multiply(['$n', 2]) }),
  ),
  lists('project that hides', [{ _id: 'a', n: 1, o: { p: 1, q: 2 } }], (start) =>
    start.project({ 'o.p': 0 }),
  ),
  lists('replaceRoot', [{ _id: 'a', o: { p: 1 } }], (start) =>
    start.replaceRoot({ newRoot: '$o' }),
  ),
  lists('sortByCount', sales, (start) => start.sortByCount('$kind')),
  lists('bucket', sales, (start, { $ }) =>
    start.bucket({
      groupBy: '$fen',
      boundaries: [0, 100, 200],
      default: 'other',
      output: { count: $.sum(1) },
    }),
  ),
  lists('bucketAuto', [{ n: 1 }, { n: 2 }, { n: 3 }, { n: 4 }], (start) =>
    start.bucketAuto({ groupBy: '$n', buckets: 2 }),
  ),
  lists('sample gives as many as asked', sales, (start) => start.sample({ size: 2 }).count('n')),
  lists('sort of missing before numbers', sales, (start) =>
    start.sort({ fen: 1 }).project({ _id: 1 }),
  ),
  [
    'lookup by fields',
    async ({ goods, orders, names }) => {
      await goods.add({ data: [{ _id: 't', name: 'tea' }, { _id: 'u' }] });
      await orders.add({
        data: [
          { _id: 1, no: 1, sku: 't' },
          { _id: 2, no: 2, sku: 't' },
        ],
      });
      const { list } = await goods
        .aggregate()
        .lookup({ from: names.orders, localField: '_id', foreignField: 'sku', as: 'sold' })
        .sort({ _id: 1 })
        .end();
      return { list };
    },
  ],
  [
    'lookup by a list takes every element',
    async ({ goods, orders, names }) => {
      await goods.add({ data: { _id: 'g', skus: ['s', 't'] } });
      await orders.add({
        data: [
          { _id: 's', no: 1 },
          { _id: 't', no: 2 },
          { _id: 'u', no: 3 },
        ],
      });
      const { list } = await goods
        .aggregate()
        .lookup({ from: names.orders, localField: 'skus', foreignField: '_id', as: 'found' })
        .end();
      return { found: list[0]?.['found'] };
    },
  ],
  [
    'lookup of a missing field meets missing and null',
    async ({ goods, orders, names }) => {
      await goods.add({ data: { _id: 'g' } });
      await orders.add({
        data: [
          { _id: 'a', no: 1, sku: null },
          { _id: 'b', no: 2, sku: 'x' },
          { _id: 'c', no: 3 },
        ],
      });
      const { list } = await goods
        .aggregate()
        .lookup({ from: names.orders, localField: 'sku', foreignField: 'sku', as: 'found' })
        .unwind('$found')
        .sort({ 'found._id': 1 })
        .project({ _id: '$found._id' })
        .end();
      return { ids: list.map(({ _id }) => _id) };
    },
  ],
  [
    'lookup with a pipeline of its own',
    async ({ goods, orders, names, _, $ }) => {
      await goods.add({ data: { _id: 'g', least: 2 } });
      await orders.add({
        data: [
          { _id: 'a', no: 1 },
          { _id: 'b', no: 2 },
          { _id: 'c', no: 3 },
        ],
      });
      const pipeline = $.pipeline()
        .match(_.expr($.gte(['$no', '$$least'])))
        .sort({ no: -1 })
        .project({ no: 1 });
      const { list } = await goods
        .aggregate()
        .lookup({
          from: names.orders,
          let: { least: '$least' },
          pipeline: pipeline.done(),
          as: 'found',
        })
        .end();
      return { found: list[0]?.['found'] };
    },
  ],
  [
    'lookup with a pipeline that asks nothing of the document outside',
    async ({ goods, orders, names, _, $ }) => {
      await goods.add({ data: { _id: 'g' } });
      await orders.add({
        data: [
          { _id: 'a', no: 1 },
          { _id: 'b', no: 3 },
          { _id: 'c', no: 2 },
        ],
      });
      const pipeline = $.pipeline()
        .match({ no: _.gt(1) })
        .sort({ no: 1 })
        .limit(1);
      const { list } = await goods
        .aggregate()
        .lookup({ from: names.orders, pipeline: pipeline.done(), as: 'found' })
        .end();
      return { found: list[0]?.['found'] };
    },
  ],
  refusesPipeline('an expression nobody knows', sales, (start) =>
    start.project({ value: { $noSuch: 1 } }),
  ),
  refusesPipeline('a bucket without a place for a document', sales, (start) =>
    start.bucket({ groupBy: '$fen', boundaries: [0, 100] }),
  ),
  refusesPipeline('limit 0', sales, (start) => start.limit(0)),
  refusesPipeline('a sum of two texts', [{ s: 'x' }], (start, { $ }) =>
    start.project({ value: $.add(['$s', 1]) }),
  ),
  refusesPipeline('replaceRoot by a number', [{ n: 1 }], (start) =>
    start.replaceRoot({ newRoot: '$n' }),
  ),
]);
