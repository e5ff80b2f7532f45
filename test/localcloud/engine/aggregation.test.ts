import { openEngine, type Engine } from '../../../localcloud/engine/engine';

let engine: Engine;
const names = ['docs', 'others'];

beforeEach(() => {
  engine = openEngine({
    file: ':memory:',
    collections: names.map((name) => ({ name, indexes: [] })),
  });
});
afterEach(() => engine.close());

type Fields = Record<string, unknown>;
type Row = [expression: unknown, result: unknown];

const DOC = {
  _id: 1,
  n: 7,
  nul: null,
  s: '茶aé',
  list: [3, 1, 2],
  rows: [{ k: 1 }, { k: null }, {}],
  at: new Date('2025-12-31T17:05:09.007Z'),
  o: { x: 1 },
};

const computed = async (expression: unknown) => {
  await engine.insertMany('docs', [DOC]);
  return engine.aggregate('docs', [{ $project: { _id: 0, result: expression } }])[0]?.['result'];
};

const expressions: Row[] = [
  [{ $add: ['$n', '$none'] }, null],
  [{ $add: ['$at', 1000] }, new Date('2025-12-31T17:05:10.007Z')],
  [{ $subtract: ['$at', '$at'] }, 0],
  [{ $divide: [7, 2] }, 3.5],
  [{ $mod: [-7, 3] }, -1],
  [{ $trunc: [-1.27, 1] }, -1.2],
  [{ $round: [2.5, 0] }, 2],
  [{ $pow: [2, 10] }, 1024],
  [{ $eq: ['$nul', '$none'] }, false],
  [{ $lt: ['$none', '$nul'] }, true],
  [{ $gt: ['a', 99] }, true],
  [
    {
      $eq: [
        { a: 1, b: 2 },
        { b: 2, a: 1 },
      ],
    },
    false,
  ],
  [{ $cmp: ['a', 'B'] }, 1],
  [{ $and: ['', 1] }, true],
  [{ $not: ['$none'] }, true],
  [{ $cond: ['$nul', 'yes', 'no'] }, 'no'],
  [{ $ifNull: ['$nul', 'other'] }, 'other'],
  [{ $switch: { branches: [{ case: false, then: 1 }], default: 2 } }, 2],
  [{ $arrayElemAt: ['$list', -1] }, 2],
  [{ $arrayElemAt: ['$list', 9] }, undefined],
  [{ $arrayElemAt: ['$nul', 0] }, null],
  [{ $indexOfArray: ['$list', 2] }, 2],
  [{ $slice: ['$list', -2] }, [1, 2]],
  [{ $slice: ['$list', 1, 1] }, [1]],
  [{ $range: [5, 0, -2] }, [5, 3, 1]],
  [{ $concatArrays: ['$list', '$none'] }, null],
  [{ $in: [1, '$list'] }, true],
  [{ $filter: { input: '$list', as: 'i', cond: { $gte: ['$$i', 2] } } }, [3, 2]],
  [{ $map: { input: '$rows', as: 'r', in: '$$r.k' } }, [1, null, null]],
  [{ $reduce: { input: '$list', initialValue: 0, in: { $add: ['$$value', '$$this'] } } }, 6],
  [{ $zip: { inputs: [[1, 2], [3]] } }, [[1, 3]]],
  [
    { $zip: { inputs: [[1, 2], [3]], useLongestLength: true } },
    [
      [1, 3],
      [2, null],
    ],
  ],
  [{ $objectToArray: '$o' }, [{ k: 'x', v: 1 }]],
  [{ $arrayToObject: [[['a', 1]]] }, { a: 1 }],
  [{ $mergeObjects: ['$o', '$nul', { y: 2 }] }, { x: 1, y: 2 }],
  [
    {
      $setUnion: [
        [1, 2],
        [2, 3],
      ],
    },
    [1, 2, 3],
  ],
  [{ $setIsSubset: [[1], [1, 2]] }, true],
  [{ $allElementsTrue: [[1, null]] }, false],
  [{ $concat: ['a', '$nul'] }, null],
  [{ $toLower: '$nul' }, ''],
  [{ $toUpper: '$s' }, '茶Aé'],
  [{ $substr: ['$s', 0, 3] }, '茶'],
  [{ $substrCP: ['$s', 1, 2] }, 'aé'],
  [{ $substrBytes: ['$s', 3, -1] }, 'aé'],
  [{ $strLenBytes: '$s' }, 6],
  [{ $strLenCP: '🍵' }, 1],
  [{ $indexOfBytes: ['$s', 'a'] }, 3],
  [{ $indexOfCP: ['$s', 'a'] }, 1],
  [{ $split: ['a-b', '-'] }, ['a', 'b']],
  [{ $strcasecmp: ['ab', 'AB'] }, 0],
  [{ $sum: '$list' }, 6],
  [{ $sum: [1, 'x', '$nul'] }, 1],
  [{ $avg: '$rows' }, null],
  [{ $max: ['$n', 'text', '$nul'] }, 'text'],
  [{ $min: ['$none', '$nul'] }, null],
  [{ $year: { date: '$at', timezone: 'Asia/Shanghai' } }, 2026],
  [{ $hour: { date: '$at', timezone: '+08:00' } }, 1],
  [{ $isoWeek: '$at' }, 1],
  [{ $week: '$at' }, 52],
  [{ $dayOfWeek: '$at' }, 4],
  [{ $year: '$none' }, null],
  [{ $dateToString: { date: '$at' } }, '2025-12-31T17:05:09.007Z'],
  [
    { $dateToString: { date: '$at', format: '%G-%V %j %z', timezone: 'Asia/Shanghai' } },
    '2026-01 001 +0800',
  ],
  [{ $dateToString: { date: '$nul', onNull: 'none' } }, 'none'],
  [
    { $dateFromParts: { year: 2026, month: 14, timezone: 'Asia/Shanghai' } },
    new Date('2027-01-31T16:00:00Z'),
  ],
  [
    { $dateFromString: { dateString: '2026-01-01', timezone: 'Asia/Shanghai' } },
    new Date('2025-12-31T16:00:00Z'),
  ],
  [{ $dateFromString: { dateString: 'no', onError: 'bad' } }, 'bad'],
  ['$rows.k', [1, null]],
  ['$list.0', []],
  [{ $literal: '$n' }, '$n'],
  [
    ['$n', '$none'],
    [7, null],
  ],
  [{ $let: { vars: { a: '$n' }, in: { $add: ['$$a', 1] } } }, 8],
];

describe('an expression', () => {
  it.each(expressions)('%j gives %j', async (expression, result) => {
    expect(await computed(expression)).toEqual(result);
  });
});

const impossible: Row[] = [
  [{ $add: ['$s', 1] }, '$add'],
  [{ $divide: [1, 0] }, 'divide by zero'],
  [{ $mod: [1, 0] }, '$mod'],
  [{ $sqrt: -1 }, '$sqrt'],
  [{ $size: '$none' }, '$size'],
  [{ $in: [1, '$nul'] }, '$in'],
  [{ $concat: ['a', 1] }, '$concat'],
  [{ $substr: ['$s', 1, 3] }, 'UTF-8'],
  [{ $strLenCP: '$nul' }, '$strLenCP'],
  [{ $switch: { branches: [] } }, 'no default was specified'],
  [{ $cond: ['$n', 1] }, '$cond'],
  [{ $dateToString: { date: '$at', format: '%Q' } }, '%Q'],
  [{ $dateToString: { date: '$at', timezone: 'Moon' } }, 'Moon'],
  [{ $dateToString: { date: '$n' } }, '$dateToString'],
  [{ $year: '$s' }, '$year'],
  [{ $arrayElemAt: ['$n', 0] }, '$arrayElemAt'],
  [{ $meta: 'textScore' }, '$meta is not supported by the local cloud'],
  ['$$nobody', 'nobody'],
  [{ $let: { vars: { Big: 1 }, in: 1 } }, 'Big'],
  [{ $filter: { input: '$list', as: '', cond: true } }, 'variable'],
  [{ $push: '$n' }, '$push is not supported'],
];

describe('an expression that cannot be', () => {
  it.each(impossible)('%j is refused', async (expression, words) => {
    await expect(computed(expression)).rejects.toThrow(String(words));
  });
});

type StageRow = [sentence: string, docs: Fields[], pipeline: Fields[], result: unknown];

const grouped = {
  _id: null,
  sum: { $sum: '$n' },
  avg: { $avg: '$n' },
  min: { $min: '$n' },
  max: { $max: '$n' },
  all: { $push: '$n' },
  set: { $addToSet: '$n' },
  first: { $first: '$n' },
};

const stageRows: StageRow[] = [
  [
    'a group ignores what does not count',
    [{}, { n: null }, { n: '5' }, { n: 2 }, { n: 2 }],
    [{ $group: grouped }],
    [
      {
        _id: null,
        sum: 4,
        avg: 2,
        min: 2,
        max: '5',
        all: [null, '5', 2, 2],
        set: [null, '5', 2],
        first: null,
      },
    ],
  ],
  [
    'missing and null are one group',
    [{}, { n: null }, { n: 0 }],
    [{ $group: { _id: '$n', c: { $sum: 1 } } }],
    [
      { _id: null, c: 2 },
      { _id: 0, c: 1 },
    ],
  ],
  [
    'a group key keeps the order of its fields',
    [{ n: { a: 1, b: 1 } }, { n: { b: 1, a: 1 } }],
    [{ $sortByCount: '$n' }],
    [
      { _id: { a: 1, b: 1 }, count: 1 },
      { _id: { b: 1, a: 1 }, count: 1 },
    ],
  ],
  [
    'bounds belong to the bucket above',
    [{ n: 0 }, { n: 5 }, { n: 10 }, { n: 'x' }],
    [{ $bucket: { groupBy: '$n', boundaries: [0, 5, 10], default: 'rest' } }],
    [
      { _id: 0, count: 1 },
      { _id: 5, count: 1 },
      { _id: 'rest', count: 2 },
    ],
  ],
  [
    'equal values share an automatic bucket',
    [{ n: 1 }, { n: 1 }, { n: 1 }, { n: 2 }],
    [{ $bucketAuto: { groupBy: '$n', buckets: 2 } }],
    [
      { _id: { min: 1, max: 2 }, count: 3 },
      { _id: { min: 2, max: 2 }, count: 1 },
    ],
  ],
  [
    'unwind drops null, missing and empty',
    [{ n: null }, {}, { n: [] }, { n: 1 }, { n: [2] }],
    [{ $unwind: '$n' }, { $project: { _id: 0 } }],
    [{ n: 1 }, { n: 2 }],
  ],
  [
    'unwind keeps them when asked',
    [{ n: null }, {}, { n: [] }, { n: [2] }],
    [
      { $unwind: { path: '$n', preserveNullAndEmptyArrays: true, includeArrayIndex: 'at' } },
      { $project: { _id: 0 } },
    ],
    [{ n: null, at: null }, { at: null }, { at: null }, { n: 2, at: 0 }],
  ],
  [
    'a lookup joins missing with null',
    [{ n: 1 }, {}],
    [
      { $lookup: { from: 'others', localField: 'n', foreignField: 'm', as: 'n' } },
      { $project: { _id: 0, 'n._id': 1 } },
    ],
    [{ n: [{ _id: 'one' }] }, { n: [{ _id: 'null' }, { _id: 'none' }] }],
  ],
  [
    'a computed field is missing when its value is',
    [{ n: 1 }],
    [{ $addFields: { n: '$none', 'o.x': 2 } }, { $project: { _id: 0 } }],
    [{ o: { x: 2 } }],
  ],
  [
    'a projection goes into arrays',
    [{ n: [{ a: 1, b: 2 }, 3] }],
    [{ $project: { _id: 0, 'n.a': 1 } }],
    [{ n: [{ a: 1 }] }],
  ],
  [
    'a projection takes fields away',
    [{ n: [{ a: 1, b: 2 }], m: 1 }],
    [{ $project: { _id: 0, n: { a: 0 } } }],
    [{ n: [{ b: 2 }], m: 1 }],
  ],
  ['count of nothing is no document', [], [{ $count: 'c' }], []],
  [
    'a document becomes its part',
    [{ n: { a: 1 } }],
    [{ $replaceRoot: { newRoot: '$n' } }],
    [{ a: 1 }],
  ],
  [
    'a match follows a group',
    [{ n: 1 }, { n: 1 }, { n: 2 }],
    [{ $group: { _id: '$n', c: { $sum: 1 } } }, { $match: { c: { $gt: 1 } } }],
    [{ _id: 1, c: 2 }],
  ],
];

describe('a stage', () => {
  it.each(stageRows)('%s', async (_sentence, docs, pipeline, result) => {
    await engine.insertMany(
      'docs',
      docs.map((doc, at) => ({ _id: at + 1, ...doc })),
    );
    await engine.insertMany('others', [
      { _id: 'one', m: 1 },
      { _id: 'null', m: null },
      { _id: 'none' },
    ]);
    expect(engine.aggregate('docs', pipeline)).toEqual(result);
  });
});

const wrongStages: [stage: Fields, words: string][] = [
  [{ $group: { c: { $sum: 1 } } }, '_id'],
  [{ $group: { _id: 1, c: 1 } }, 'accumulator'],
  [{ $group: { _id: 1, c: { $median: 1 } } }, '$median is not supported by the local cloud'],
  [{ $bucket: { groupBy: '$n', boundaries: [0, 1] } }, 'no default'],
  [{ $bucket: { groupBy: '$n', boundaries: [1, 0] } }, 'ascending'],
  [{ $replaceRoot: { newRoot: '$n' } }, 'newRoot'],
  [{ $unwind: 'n' }, 'prefixed'],
  [{ $sortByCount: 'n' }, 'path or an expression'],
  [{ $bucketAuto: { groupBy: 5, buckets: 1 } }, 'path or an expression'],
  [{ $limit: 0 }, '$limit'],
  [{ $skip: -1 }, '$skip'],
  [{ $sort: { n: 2 } }, '1 or -1'],
  [{ $project: { n: 1, m: 0 } }, 'exclusion'],
  [{ $project: {} }, 'at least one field'],
  [{ $facet: {} }, '$facet is not supported by the local cloud'],
  [{ $nonsense: 1 }, '$nonsense'],
];

describe('a stage that cannot be', () => {
  it.each(wrongStages)('%j is refused', async (stage, words) => {
    await engine.insertMany('docs', [{ _id: 1, n: 9 }]);
    expect(() => engine.aggregate('docs', [stage])).toThrow(words);
  });
});

describe('a lookup with a pipeline', () => {
  beforeEach(async () => {
    await engine.insertMany('docs', [
      { _id: 1, n: 5, tags: ['x'] },
      { _id: 2, n: 1, tags: [] },
    ]);
    await engine.insertMany('others', [
      { _id: 'a', m: 3 },
      { _id: 'b', m: 7 },
      { _id: 'c', m: 4 },
    ]);
  });

  const joined = (lookup: Fields) =>
    engine.aggregate('docs', [{ $lookup: { from: 'others', as: 'found.here', ...lookup } }]);

  it('sees the variables of let and nothing else of the document', () => {
    const pipeline = [
      { $match: { $expr: { $lt: ['$m', '$$most'] } } },
      { $sort: { m: -1 } },
      { $limit: 1 },
      { $project: { _id: 0, m: 1, most: '$$most' } },
    ];
    expect(joined({ let: { most: '$n' }, pipeline }).map(({ found }) => found)).toEqual([
      { here: [{ m: 4, most: 5 }] },
      { here: [] },
    ]);
  });

  it('nests', () => {
    const inner = { from: 'docs', let: { m: '$m' }, as: 'same', pipeline: [] as Fields[] };
    inner.pipeline.push({ $match: { $expr: { $gt: ['$n', { $add: ['$$m', '$$n'] }] } } });
    const [row] = joined({ let: { n: { $literal: -1 } }, pipeline: [{ $lookup: inner }] });
    const rows = row?.['found'];
    expect(rows).toMatchObject({
      here: [{ same: [{ _id: 1 }] }, { same: [] }, { same: [{ _id: 1 }] }],
    });
  });

  it.each([
    [{ pipeline: {} }, 'array'],
    [{ pipeline: [5] }, 'object'],
    [{ pipeline: [{ $nonsense: 1 }] }, '$nonsense'],
    [{ pipeline: [], let: 5 }, 'let'],
    [{ pipeline: [], localField: 'n' }, 'localField'],
  ])('is refused with %j', (lookup, words) => {
    expect(() => joined(lookup)).toThrow(words);
  });
});

it('$$NOW is the clock of the engine, one moment for all documents', async () => {
  const moment = 1_800_000_000_000;
  const timed = openEngine({
    file: ':memory:',
    collections: [{ name: 'docs', indexes: [] }],
    now: () => moment,
  });
  await timed.insertMany('docs', [{ at: new Date(moment - 1) }, { at: new Date(moment + 1) }]);
  expect(timed.count('docs', { $expr: { $lt: ['$at', '$$NOW'] } })).toBe(1);
  const nows = timed.aggregate('docs', [{ $project: { _id: 0, now: '$$NOW' } }]);
  expect(nows).toEqual([{ now: new Date(moment) }, { now: new Date(moment) }]);
  await timed.close();
});
