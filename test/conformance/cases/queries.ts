import { area } from '../conformance-case';
import { errCodeOf } from '../refused';
import { finds, refusesQuery } from '../steps';

const tea = [
  { _id: 'a', n: 1, s: 'abc', nul: null, tags: ['x', 'y'], o: { p: 1, q: 2 } },
  { _id: 'b', n: 10, s: 'Abd', tags: 'x', yes: true },
  { _id: 'c' },
  { _id: 'd', n: [3, 30], s: '茶', tags: [] },
];

const dated = [
  { _id: 'a', at: new Date(5) },
  { _id: 'b', at: new Date('2020-01-01T00:00:00Z') },
  { _id: 'c', at: null },
];

export const comparisonCases = area('comparison queries', [
  finds('a value finds the field that equals it', tea, () => ({ s: 'abc' })),
  finds('a value finds an array that holds it', tea, () => ({ tags: 'x' })),
  finds('a list finds the array that equals it, in its order', tea, () => ({ tags: ['x', 'y'] })),
  finds('a list in another order finds nothing', tea, () => ({ tags: ['y', 'x'] })),
  finds('an empty list finds the empty array', tea, () => ({ tags: [] })),
  finds('null finds null and missing', tea, () => ({ nul: null })),
  finds('eq says the same as the plain value', tea, ({ _ }) => ({ n: _.eq(10) })),
  finds('eq of an object wants the whole object', tea, ({ _ }) => ({ o: _.eq({ p: 1 }) })),
  finds('eq of an object with its fields in another order finds nothing', tea, ({ _ }) => ({
    o: _.eq({ q: 2, p: 1 }),
  })),
  finds('a plain nested object asks for its fields only', tea, () => ({ o: { p: 1 } })),
  finds('neq finds documents without the field too', tea, ({ _ }) => ({ n: _.neq(1) })),
  finds('gt compares numbers', tea, ({ _ }) => ({ n: _.gt(1) })),
  finds('gte', tea, ({ _ }) => ({ n: _.gte(10) })),
  finds('lt meets any element of an array', tea, ({ _ }) => ({ n: _.lt(4) })),
  finds('lte', tea, ({ _ }) => ({ n: _.lte(1) })),
  finds('a text is never compared with a number', tea, ({ _ }) => ({ s: _.gt(0) })),
  finds('texts compare by their code units, capitals first', tea, ({ _ }) => ({ s: _.lt('a') })),
  finds('gte of null finds null and missing', tea, ({ _ }) => ({ nul: _.gte(null) })),
  finds('two bounds on an array may be met by two elements', tea, ({ _ }) => ({
    n: _.gt(5).and(_.lt(4)),
  })),
  finds('chained bounds are one range', tea, ({ _ }) => ({ n: _.gte(1).lt(10) })),
  finds('in finds any of the values', tea, ({ _ }) => ({ n: _.in([1, 30]) })),
  finds('in of nothing finds nothing', tea, ({ _ }) => ({ n: _.in([]) })),
  finds('in with null finds missing too', tea, ({ _ }) => ({ n: _.in([null, 1]) })),
  finds('nin finds documents without the field too', tea, ({ _ }) => ({ n: _.nin([1, 10]) })),
  finds('a boolean is not a number', tea, () => ({ yes: 1 })),
  finds('dates compare by their instant', dated, ({ _ }) => ({ at: _.lt(new Date(6)) })),
  finds('a date equals the same instant', dated, () => ({ at: new Date(5) })),
  finds('a date is not the number of its milliseconds', dated, () => ({ at: 5 })),
  finds('serverDate in a query is the time of the server', dated, ({ _, db }) => ({
    at: _.lte(db.serverDate()),
  })),
  finds('every document by an empty query', tea, () => ({})),
  finds('by several fields at once', tea, () => ({ n: 10, tags: 'x' })),
  finds('by ids', tea, ({ _ }) => ({ _id: _.in(['a', 'zz', 'c']) })),
]);

export const logicCases = area('logic queries', [
  finds('or over whole conditions', tea, ({ _ }) => _.or([{ n: 1 }, { s: 'Abd' }])),
  finds('or over one field', tea, ({ _ }) => ({ n: _.or(_.eq(1), _.eq(10)) })),
  finds('and over whole conditions', tea, ({ _ }) => _.and([{ n: 10 }, { tags: 'x' }])),
  finds('and of two alternatives', tea, ({ _ }) =>
    _.and([_.or([{ n: 1 }, { n: 10 }]), _.or([{ s: 'abc' }, { s: 'zzz' }])]),
  ),
  finds('nor finds what meets none, missing fields too', tea, ({ _ }) =>
    _.nor([{ n: 1 }, { tags: 'x' }]),
  ),
  finds('not turns a comparison round, missing fields too', tea, ({ _ }) => ({
    n: _.not(_.gte(5)),
  })),
  finds('or with nothing in common finds nothing', tea, ({ _ }) => _.or([{ n: 7 }, { s: 'z' }])),
  finds(
    'expr compares two fields of a document',
    [
      { _id: 'a', have: 5, want: 3 },
      { _id: 'b', have: 2, want: 3 },
    ],
    ({ _, $ }) => _.expr($.gte(['$have', '$want'])),
  ),
]);

export const fieldCases = area('field queries', [
  finds('exists finds null too', tea, ({ _ }) => ({ nul: _.exists(true) })),
  finds('exists(false) finds missing only', tea, ({ _ }) => ({ nul: _.exists(false) })),
  finds('mod', tea, ({ _ }) => ({ n: _.mod(10, 0) })),
  finds('mod with a rest', tea, ({ _ }) => ({ n: _.mod(4, 2) })),
  finds('mod ignores what is no number', tea, ({ _ }) => ({ s: _.mod(2, 0) })),
  finds('a path into an object', tea, () => ({ 'o.q': 2 })),
  finds('a path that leads nowhere equals null', tea, () => ({ 'o.zz': null })),
  finds('a regular expression', tea, () => ({ s: /^ab/ })),
  finds('a regular expression that ignores case', tea, ({ db }) => ({
    s: db.RegExp({ regexp: '^ab', options: 'i' }),
  })),
  finds('a regular expression of Chinese characters', tea, () => ({ s: /^茶$/ })),
  finds('a regular expression meets elements of an array', tea, () => ({ tags: /^y$/ })),
  finds('a regular expression never meets a number', tea, () => ({ n: /1/ })),
  [
    'an operator nobody knows',
    async ({ goods }) => ({
      errCode: await errCodeOf(() => goods.where({ n: { $sounds: 'like' } }).get()),
    }),
  ],
  refusesQuery('in that is no list', tea, ({ _ }) => ({ n: _.in(5) })),
  refusesQuery('size of a text', tea, ({ _ }) => ({ tags: _.size('2') })),
  refusesQuery('a condition whose fields are all undefined', tea, () => ({ n: undefined })),
]);

const lines = [
  {
    _id: 'a',
    lines: [
      { sku: 'p', n: 1 },
      { sku: 'q', n: 2 },
    ],
    scores: [1, 9],
  },
  { _id: 'b', lines: [{ sku: 'p', n: 5 }], scores: [4, 5] },
  { _id: 'c', lines: [], scores: 5 },
];

export const arrayQueryCases = area('array queries', [
  finds('all wants every value, in any order', tea, ({ _ }) => ({ tags: _.all(['y', 'x']) })),
  finds('all of one value finds a plain field too', tea, ({ _ }) => ({ tags: _.all(['x']) })),
  finds('all of nothing finds nothing', tea, ({ _ }) => ({ tags: _.all([]) })),
  finds('size', tea, ({ _ }) => ({ tags: _.size(2) })),
  finds('size 0 does not find a missing array', tea, ({ _ }) => ({ tags: _.size(0) })),
  finds('elemMatch wants one element to meet all', lines, ({ _ }) => ({
    lines: _.elemMatch({ sku: 'p', n: _.gte(2) }),
  })),
  finds('two paths into an array may be met by two elements', lines, ({ _ }) => ({
    'lines.sku': 'p',
    'lines.n': _.gte(2),
  })),
  finds('elemMatch of plain values', lines, ({ _ }) => ({
    scores: _.elemMatch({ $gt: 3, $lt: 9 }),
  })),
  finds('elemMatch never finds a plain field', lines, ({ _ }) => ({
    scores: _.elemMatch({ $gte: 5, $lt: 6 }),
  })),
  finds('a path through an array', lines, () => ({ 'lines.sku': 'q' })),
  finds('a path to one element', lines, () => ({ 'lines.0.n': 5 })),
  finds('a place beyond the end is missing', lines, ({ _ }) => ({ 'lines.1': _.exists(true) })),
  finds('neq on a path wants no element to equal', lines, ({ _ }) => ({ 'lines.sku': _.neq('q') })),
]);
