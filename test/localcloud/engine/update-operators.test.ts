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
    expect(readUpdate(update)({ _id: 1, f }, {})['f']).toEqual(after);
  });

  it.each(['$bit', '$currentDate', '$setOnInsert'])('%s is refused by name', (operator) => {
    expect(() => readUpdate({ [operator]: { f: 1 } })).toThrow(
      `${operator} is not supported by the local cloud`,
    );
  });
});
