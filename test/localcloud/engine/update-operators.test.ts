import { CloudFault } from '../../../localcloud/engine/cloud-fault';
import { copyValue, type Fields } from '../../../localcloud/engine/document';
import { double, long, MOST_LONG } from '../../../localcloud/engine/number-kinds';
import { typeName } from '../../../localcloud/engine/type-names';
import { readUpdate } from '../../../localcloud/engine/update-document';

type Row = [sentence: string, update: Record<string, unknown>, field: unknown, after: unknown];

const rows: Row[] = [
  ['max compares types', { $max: { f: 'a' } }, 9, 'a'],
  ['min of null stays null', { $min: { f: 1 } }, null, null],
  ['min orders texts by code point', { $min: { f: '🍵' } }, '！', '！'],
  [
    'a set knows the order of fields',
    { $addToSet: { f: { b: 1, a: 1 } } },
    [{ a: 1, b: 1 }],
    [
      { a: 1, b: 1 },
      { b: 1, a: 1 },
    ],
  ],
  [
    'pullAll knows the order of fields',
    { $pullAll: { f: [{ b: 1, a: 1 }] } },
    [{ a: 1, b: 1 }],
    [{ a: 1, b: 1 }],
  ],
  ['pull of a value takes its equals only', { $pull: { f: 1 } }, [1, [1], '1'], [[1], '1']],
  [
    'pull of an array takes that array',
    { $pull: { f: [1, 2] } },
    [[1, 2], [[1, 2]], 1],
    [[[1, 2]], 1],
  ],
  [
    'pull by a condition of objects',
    { $pull: { f: { a: 1 } } },
    [{ a: 1, b: 2 }, { a: 2 }, 1],
    [{ a: 2 }, 1],
  ],
  ['bit', { $bit: { f: { and: 12, or: 1 } } }, 10, 9],
  ['bit of a missing field starts at 0', { $bit: { f: { xor: 5 } } }, undefined, 5],
  ['pop takes from the front', { $pop: { f: -1 } }, [1, 2], [2]],
  [
    'push sorts missing fields as null',
    { $push: { f: { $each: [], $sort: { a: -1 } } } },
    [{ b: 1 }, { a: 1 }, { a: null, c: 1 }],
    [{ a: 1 }, { b: 1 }, { a: null, c: 1 }],
  ],
  ['pull by expression', { $pull: { f: /^x/ } }, ['x1', 'y', 5], ['y', 5]],
  [
    'push sorts mixed types',
    { $push: { f: { $each: [], $sort: 1 } } },
    ['b', true, 'B', 3, null],
    [null, 3, 'B', 'b', true],
  ],
];

describe('an update operator', () => {
  it.each(rows)('%s', (_sentence, update, f, after) => {
    const doc = f === undefined ? { _id: 1 } : { _id: 1, f };
    expect(readUpdate(update)(doc, {})['f']).toEqual(after);
  });

  it.each(['$currentDate', '$setOnInsert'])('%s is refused by name', (operator) => {
    expect(() => readUpdate({ [operator]: { f: 1 } })).toThrow(
      `${operator} is not supported by the local cloud`,
    );
  });
});

describe('the kind of a number', () => {
  const kinds: [sentence: string, update: Fields, old: unknown, kind: string, worth: number][] = [
    ['int and int stay int', { $inc: { f: 1 } }, 1, 'int', 2],
    ['an int that grows too large becomes long', { $inc: { f: 1 } }, 2 ** 31 - 1, 'long', 2 ** 31],
    ['a long stays long when it shrinks', { $inc: { f: -(2 ** 31) } }, 2 ** 31 + 1, 'long', 1],
    ['halves add up to a whole double', { $inc: { f: 0.5 } }, 0.5, 'double', 1],
    ['a double makes a double', { $inc: { f: double(1) } }, 1, 'double', 2],
    [
      'a missing field takes the kind of the operand',
      { $inc: { f: double(2) } },
      undefined,
      'double',
      2,
    ],
    ['a missing field times a long is a long', { $mul: { f: 2 ** 40 } }, undefined, 'long', 0],
    ['ints multiply into a long', { $mul: { f: 2 ** 20 } }, 2 ** 20, 'long', 2 ** 40],
    ['the larger of equals is the one that was there', { $max: { f: double(1) } }, 1, 'int', 1],
    ['bits of a long are a long', { $bit: { f: { and: long(6n) } } }, 3, 'long', 2],
  ];

  it.each(kinds)('%s', (_sentence, update, old, kind, worth) => {
    const doc = old === undefined ? { _id: 1 } : { _id: 1, f: old };
    const after = readUpdate(update)(doc, {})['f'];
    expect([typeName(after), copyValue(after)]).toEqual([kind, worth]);
  });

  const impossible: [sentence: string, update: Fields, old: unknown][] = [
    ['inc beyond 64 bits', { $inc: { f: 1 } }, long(MOST_LONG)],
    ['mul beyond 64 bits', { $mul: { f: 4 } }, long(2n ** 62n)],
    ['bits of a double', { $bit: { f: { and: 1 } } }, double(3)],
    ['bits by a double', { $bit: { f: { and: 0.5 } } }, 3],
    ['bits by an unknown name', { $bit: { f: { nand: 1 } } }, 3],
    ['an unknown clause of push', { $push: { f: { $each: [1], $first: 1 } } }, []],
    ['an unknown clause of addToSet', { $addToSet: { f: { $each: [1], $sort: 1 } } }, []],
    ['pop of another end', { $pop: { f: 2 } }, [1]],
    ['rename of an element', { $rename: { 'f.0': 'g' } }, [1]],
  ];

  it.each(impossible)('is refused: %s', (_sentence, update, f) => {
    expect(() => readUpdate(update)({ _id: 1, f }, {})).toThrow(CloudFault);
  });
});

describe('every element of an array', () => {
  it('is changed, in arrays of arrays too', () => {
    const doc = { _id: 1, f: [{ g: [1, 2] }, { g: [3] }] };
    expect(readUpdate({ $inc: { 'f.$[].g.$[]': 1 } })(doc, {})['f']).toEqual([
      { g: [2, 3] },
      { g: [4] },
    ]);
  });

  it.each([
    ['there is no field', { $set: { 'f.$[]': 1 } }, undefined],
    ['there is an object', { $set: { 'f.$[]': 1 } }, { a: 1 }],
    ['there is a number', { $unset: { 'f.$[].a': '' } }, 5],
    ['a second first match is asked for', { $set: { 'f.$.g.$': 1 } }, [{ g: [1] }]],
  ])('is refused where %s', (_why, update, f) => {
    const doc = f === undefined ? { _id: 1 } : { _id: 1, f };
    expect(() => readUpdate(update)(doc, { 'f.g': 1 })).toThrow(CloudFault);
  });
});

it('adds new fields in the order of their names', () => {
  const update = readUpdate({ $set: { b: 1, 'o.z': 1 }, $inc: { a: 1, 'o.c': 1 } });
  const after = update({ _id: 1 }, {});
  expect(JSON.stringify(after)).toBe('{"_id":1,"a":1,"b":1,"o":{"c":1,"z":1}}');
});
