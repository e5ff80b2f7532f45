import { plainDocument } from '../../../cloudfunctions/kit/plain-document';

describe('A document to be stored', () => {
  it('is a fresh copy without fields that are undefined', () => {
    const inner = { b: 1, c: undefined };
    const copy = plainDocument({ a: [inner, null], d: undefined });
    expect(copy).toEqual({ a: [{ b: 1 }, null] });
    expect(Object.keys(copy)).toEqual(['a']);
    expect(copy['a']).not.toBe(inner);
  });

  it.each([
    '{"__proto__":{"role":"admin"},"a":1}',
    '{"a":{"constructor":1}}',
    '{"a":[{"prototype":1}]}',
  ])('refuses %s instead of becoming something else', (text) => {
    expect(() => plainDocument(JSON.parse(text) as object)).toThrow(TypeError);
  });

  it.each([[Number.NaN], [Infinity], [10n], [() => 1], [Symbol('x')]])(
    'cannot hold %p',
    (value) => {
      expect(() => plainDocument({ value })).toThrow(TypeError);
    },
  );
});
