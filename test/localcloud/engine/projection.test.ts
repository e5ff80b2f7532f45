import { CloudFault } from '../../../localcloud/engine/cloud-fault';
import { project } from '../../../localcloud/engine/projection';

type Fields = Record<string, unknown>;

const DOC = {
  _id: 1,
  a: 1,
  o: { x: 1, y: { z: 2, w: 3 } },
  list: [1, 2, 3, 4],
  rows: [{ k: 1, v: 1 }, { k: 2, v: 2 }, { k: 2, v: 3 }, 5],
};
const shown = (projection: Fields, query: Fields = {}) => project([DOC], projection, query)[0];

type Row = [sentence: string, projection: Fields, result: Fields];

const rows: Row[] = [
  ['nothing asked shows all', {}, DOC],
  ['fields named by 1, and _id', { a: 1 }, { _id: 1, a: 1 }],
  ['_id can be left out', { a: 1, _id: 0 }, { a: 1 }],
  ['_id alone', { _id: 1 }, { _id: 1 }],
  ['all but _id', { _id: 0, rows: 0, list: 0 }, { a: 1, o: DOC.o }],
  ['true and any number count as 1', { a: true, none: 5 }, { _id: 1, a: 1 }],
  ['a path into an object', { 'o.y.z': 1 }, { _id: 1, o: { y: { z: 2 } } }],
  ['a nested object is a path', { o: { y: { z: 1 } } }, { _id: 1, o: { y: { z: 2 } } }],
  [
    'a path into elements drops plain ones',
    { 'rows.k': 1 },
    { _id: 1, rows: [{ k: 1 }, { k: 2 }, { k: 2 }] },
  ],
  [
    'a path taken from elements keeps plain ones',
    { 'rows.k': 0, _id: 0, a: 0, o: 0, list: 0 },
    { rows: [{ v: 1 }, { v: 2 }, { v: 3 }, 5] },
  ],
  ['a path through a plain value shows nothing', { 'a.b': 1 }, { _id: 1 }],
  ['the first elements, with everything else', { list: { $slice: 2 } }, { ...DOC, list: [1, 2] }],
  ['the last elements', { list: { $slice: -1 }, a: 1 }, { _id: 1, a: 1, list: [4] }],
  [
    'elements from a place',
    { list: { $slice: [1, 2] }, _id: 0, a: 0, o: 0, rows: 0 },
    { list: [2, 3] },
  ],
  [
    'elements from a place before the end',
    { list: { $slice: [-3, 2] }, a: 1 },
    { _id: 1, a: 1, list: [2, 3] },
  ],
  ['a slice of what is no array', { a: { $slice: 1 }, o: 1 }, { _id: 1, a: 1, o: DOC.o }],
  [
    'the first element that meets a condition, alone',
    { rows: { $elemMatch: { k: 2 } } },
    { _id: 1, rows: [{ k: 2, v: 2 }] },
  ],
  ['no element that meets it', { rows: { $elemMatch: { k: 9 } } }, { _id: 1 }],
  [
    'a condition on plain elements',
    { list: { $elemMatch: { $gt: 2 } }, a: 1 },
    { _id: 1, a: 1, list: [3] },
  ],
];

describe('a projection shows', () => {
  it.each(rows)('%s', (_sentence, projection, result) => {
    expect(shown(projection)).toEqual(result);
  });

  it.each([
    [{ 'rows.k': 2 }, [{ k: 2, v: 2 }]],
    [{ rows: { $elemMatch: { k: 2, v: 3 } } }, [{ k: 2, v: 3 }]],
    [{ $and: [{ a: 1 }, { 'rows.v': { $gt: 2 } }] }, [{ k: 2, v: 3 }]],
  ])('the element the query %j found', (query, element) => {
    expect(shown({ 'rows.$': 1 }, query)).toEqual({ _id: 1, rows: element });
  });
});

const impossible: Fields[] = [
  { a: 1, list: 0 },
  { a: 1, 'a.b': 1 },
  { a: 'text' },
  { a: {} },
  { a: { $add: [1, 2] } },
  { a: { $meta: 'textScore' } },
  { list: { $slice: 'x' } },
  { list: { $slice: [1, 0] } },
  { list: { $slice: [1, 2, 3] } },
  { list: { $elemMatch: 5 } },
  { 'o.y': { $elemMatch: {} } },
  { 'rows.$': 1, 'list.$': 1 },
  { 'rows.$.k': 1 },
  { 'rows.$': 1, a: 0 },
  { 'rows.$': 1 },
  { '': 1 },
  { $a: 1 },
];

it.each(impossible)('the projection %j is refused', (projection) => {
  expect(() => shown(projection, { a: 1 })).toThrow(CloudFault);
});
