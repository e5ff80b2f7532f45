import fc from 'fast-check';
import { canonicalJson } from '../../../cloudfunctions/kit/canonical-json';

describe('Canonical JSON', () => {
  it('is the same whatever the order of the fields', () => {
    expect(canonicalJson({ b: [{ d: 1, c: 2 }], a: null })).toBe('{"a":null,"b":[{"c":2,"d":1}]}');
  });

  it('differs when a value, a type or the order of a list differs', () => {
    const texts = [
      { a: 1 },
      { a: '1' },
      { a: [1] },
      { a: [1, 2] },
      { a: [2, 1] },
      { a: null },
      {},
      [],
    ];
    expect(new Set(texts.map(canonicalJson)).size).toBe(texts.length);
  });

  it('keeps the data', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});
