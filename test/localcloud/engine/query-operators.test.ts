import { CloudFault } from '../../../localcloud/engine/cloud-fault';
import { matcher } from '../../../localcloud/engine/matching';
import { sorted } from '../../../localcloud/engine/sort-order';

type Row = [situation: string, query: Record<string, unknown>, values: unknown[], found: number[]];

const missing = undefined;

/** Each value stands in the field `a` of one document; `undefined` is a document without it. */
const rows: Row[] = [
  ['null equals null and missing', { a: null }, [null, missing, 0, ''], [0, 1]],
  ['null in a list finds missing too', { a: { $in: [null] } }, [null, missing, 0], [0, 1]],
  ['null equals an element', { a: null }, [[null], [], [1]], [0]],
  ['ne null wants a value', { a: { $ne: null } }, [null, missing, 0, [null]], [2]],
  ['ne looks at every element', { a: { $ne: 1 } }, [1, [1, 2], [2], missing], [2, 3]],
  ['nin looks at every element', { a: { $nin: [1, 5] } }, [1, [5], [2], missing, null], [2, 3, 4]],
  ['nin null wants a value', { a: { $nin: [null] } }, [null, missing, 1], [2]],
  ['gt null is nothing', { a: { $gt: null } }, [null, missing, 1], []],
  ['gte null is equality', { a: { $gte: null } }, [null, missing, 1], [0, 1]],
  [
    'objects are equal in one order only',
    { a: { x: 1, y: 2 } },
    [
      { x: 1, y: 2 },
      { y: 2, x: 1 },
    ],
    [0],
  ],
  ['arrays are equal in one order only', { a: [1, 2] }, [[1, 2], [2, 1], [[1, 2]]], [0, 2]],
  [
    'arrays compare element by element',
    { a: { $gt: [1, 5] } },
    [[2, 0], [1, 6], [1, 4], 9],
    [0, 1],
  ],
  ['objects compare field by field', { a: { $gt: { x: 1 } } }, [{ x: 2 }, { x: 1 }, { w: 9 }], [0]],
  ['a comparison stays within one type', { a: { $gt: 1 } }, ['2', new Date(5), true, 2], [3]],
  ['a date is no number', { a: { $lt: new Date(9) } }, [5, new Date(5), '1'], [1]],
  ['texts compare by code point', { a: { $lt: '🍵' } }, ['！', '茶', '🍶'], [0, 1]],
  ['small letters come after capitals', { a: { $gt: 'Z' } }, ['a', 'A', 'É'], [0, 2]],
  ['false is less than true', { a: { $lt: true } }, [false, true, 0], [0]],
  ['NaN is not less than a number', { a: { $lt: 5 } }, [NaN, 1], [1]],
  ['NaN equals NaN', { a: NaN }, [NaN, 1], [0]],
  ['a number expression meets texts only', { a: /1/ }, ['1', 1, [1, '21'], { b: '1' }], [0, 2]],
  ['an expression with options', { a: { $regex: '^a', $options: 'i' } }, ['Ab', 'ba', null], [0]],
  ['an expression in a list', { a: { $in: [/^x/, 3] } }, ['xy', ['b', 'x'], 3, 'y'], [0, 1, 2]],
  ['not with an expression', { a: { $not: /^x/ } }, ['x', 'y', missing, 3], [1, 2, 3]],
  ['size counts the array itself', { a: { $size: 1 } }, [[1], [[1, 2]], 'x', missing], [0, 1]],
  ['exists is true for null', { a: { $exists: true } }, [null, missing, []], [0, 2]],
  ['exists false', { a: { $exists: false } }, [null, missing], [1]],
  [
    'mod looks at numbers only',
    { a: { $mod: [4, 1] } },
    [5, '5', 5.9, -3, [9], NaN, null],
    [0, 2, 4],
  ],
  ['mod keeps the sign', { a: { $mod: [4, -3] } }, [-3, 1], [0]],
  ['type by name', { a: { $type: 'number' } }, [1, 1.5, '1', [2], missing], [0, 1, 3]],
  ['type by number', { a: { $type: 2 } }, ['x', 1, null], [0]],
  ['type array is the field itself', { a: { $type: 'array' } }, [[], 1, [[1]]], [0, 2]],
  ['type int and long', { a: { $type: 'long' } }, [1, 3_000_000_000, 1.5], [1]],
  ['type null is not missing', { a: { $type: 'null' } }, [null, missing], [0]],
  ['all', { a: { $all: [1, 2] } }, [[1, 2, 3], [1], 1], [0]],
  ['all with one value finds the value', { a: { $all: [1] } }, [1, [1], [2]], [0, 1]],
  ['all of nothing is nothing', { a: { $all: [] } }, [[], 1], []],
  ['elemMatch by value', { a: { $elemMatch: { $gt: 1, $lt: 4 } } }, [[0, 5], [2], 2], [1]],
  [
    'elemMatch by field',
    { a: { $elemMatch: { x: 1, y: null } } },
    [[{ x: 1 }], [{ x: 1, y: 2 }], { x: 1 }],
    [0],
  ],
  [
    'elemMatch with or',
    { a: { $elemMatch: { $or: [{ x: 1 }, { y: 1 }] } } },
    [[{ y: 1 }], [{ z: 1 }]],
    [0],
  ],
  [
    'all with elemMatch',
    { a: { $all: [{ $elemMatch: { x: 1 } }, { $elemMatch: { x: 2 } }] } },
    [[{ x: 1 }, { x: 2 }], [{ x: 1 }]],
    [0],
  ],
  [
    'a path through elements',
    { 'a.x': 1 },
    [[{ x: 1 }], [{ x: [0, 1] }], { x: 1 }, [1]],
    [0, 1, 2],
  ],
  ['a path to null', { 'a.x': null }, [{}, [{}], [{ x: 1 }], 1, [1], []], [0, 1, 3]],
  ['a path by index', { 'a.1': 2 }, [[1, 2], [2], { 1: 2 }], [0, 2]],
  ['names every object has', { 'a.constructor': null }, [{}, { constructor: 1 }], [0]],
  ['nor', { $nor: [{ a: 1 }, { a: 2 }] }, [1, 2, 3, missing], [2, 3]],
];

const docs = (values: unknown[]) =>
  values.map((a, at) => (a === undefined ? { _id: at } : { _id: at, a }));

describe('a query operator', () => {
  it.each(rows)('%s', (_sentence, query, values, found) => {
    const test = matcher(query, { now: 0, variables: {} });
    expect(
      docs(values)
        .filter(test)
        .map(({ _id }) => _id),
    ).toEqual(found);
  });
});

const refused: [query: Record<string, unknown>, code: string, words: string][] = [
  [{ a: { $foo: 1 } }, 'DATABASE_INVALID_OPERRATOR', '$foo'],
  [{ $foo: 1 }, 'DATABASE_INVALID_OPERRATOR', '$foo'],
  [{ a: { $gt: 1, b: 2 } }, 'DATABASE_INVALID_OPERRATOR', 'b'],
  [{ a: { $in: 1 } }, 'INVALID_PARAM', '$in'],
  [{ a: { $in: [{ $gt: 1 }] } }, 'INVALID_PARAM', '$in'],
  [{ a: { $nin: null } }, 'INVALID_PARAM', '$in'],
  [{ a: { $ne: /x/ } }, 'INVALID_PARAM', '$ne'],
  [{ a: { $gt: /x/ } }, 'INVALID_PARAM', '$gt'],
  [{ a: { $size: -1 } }, 'INVALID_PARAM', '$size'],
  [{ a: { $mod: [0, 1] } }, 'INVALID_PARAM', '$mod'],
  [{ a: { $mod: [2] } }, 'INVALID_PARAM', '$mod'],
  [{ a: { $type: 'text' } }, 'INVALID_PARAM', '$type'],
  [{ a: { $type: [] } }, 'INVALID_PARAM', '$type'],
  [{ a: { $elemMatch: { $expr: true } } }, 'INVALID_PARAM', '$expr'],
  [{ a: { $not: 1 } }, 'INVALID_PARAM', '$not'],
  [{ a: { $options: 'i' } }, 'INVALID_PARAM', '$options'],
  [{ a: { $regex: '(' } }, 'INVALID_PARAM', 'Regular expression'],
  [{ a: { $regex: 'a', $options: 'g' } }, 'INVALID_PARAM', 'invalid flag in regex options: g'],
  [{ a: { $regex: '\\Aa' } }, 'DATABASE_REQUEST_FAILED', "'\\A' in a regular expression"],
  [
    { a: { $in: [new RegExp('\\p{L}')] } },
    'DATABASE_REQUEST_FAILED',
    "'\\p' in a regular expression",
  ],
  [{ a: { $regex: '^[[:alpha:]]' } }, 'DATABASE_REQUEST_FAILED', "'[[:alpha:]' in a regular"],
  [
    { a: { $regex: 'a', $options: 'x' } },
    'DATABASE_REQUEST_FAILED',
    'not supported by the local cloud',
  ],
  [
    { a: { $geoNear: {} } },
    'DATABASE_REQUEST_FAILED',
    '$geoNear is not supported by the local cloud',
  ],
  [{ $jsonSchema: {} }, 'DATABASE_REQUEST_FAILED', '$jsonSchema is not supported'],
  [{ $where: '1' }, 'DATABASE_REQUEST_FAILED', '$where is not supported'],
  [{ $or: [] }, 'INVALID_PARAM', '$or'],
  [{ $and: {} }, 'INVALID_PARAM', '$and'],
];

describe('a query that means nothing', () => {
  it.each(refused)('is refused: %j', (query, code, words) => {
    const error = failure(() => matcher(query));
    expect(error.code).toBe(code);
    expect(error.message).toContain(words);
  });
});

function failure(attempt: () => unknown): CloudFault {
  try {
    attempt();
  } catch (error) {
    if (error instanceof CloudFault) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('a sort', () => {
  const order = (values: unknown[], direction: 1 | -1) =>
    sorted(docs(values), { a: direction }).map(({ _id }) => _id);

  it('puts types in their order', () => {
    const values = [new Date(0), true, [[]], { x: 1 }, 'x', 9, null];
    expect(order(values, 1)).toEqual([6, 5, 4, 3, 2, 1, 0]);
  });

  it('treats missing as null and keeps ties as they came', () => {
    expect(order([1, missing, null, missing], 1)).toEqual([1, 2, 3, 0]);
  });

  it('puts an empty array before null', () => {
    expect(order([null, [], missing], 1)).toEqual([1, 0, 2]);
  });

  it('takes the least element upwards and the greatest downwards', () => {
    expect(order([[5, 1], 3], 1)).toEqual([0, 1]);
    expect(order([[5, 1], 3], -1)).toEqual([0, 1]);
  });

  it('orders texts by code point', () => {
    expect(order(['🍵', '！', 'b', 'B'], 1)).toEqual([3, 2, 1, 0]);
  });
});
