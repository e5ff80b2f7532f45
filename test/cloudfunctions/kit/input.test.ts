import * as v from 'valibot';
import { checkInput, isPlainData } from '../../../cloudfunctions/kit/input';

const parsed = (json: string): unknown => JSON.parse(json);

describe('Plain data', () => {
  it.each(['null', '1', '"text"', '[]', '{}', '{"a":[{"b":{"c":null}}]}', '{"a_b":1,"C-d":2}'])(
    'is %s',
    (json) => expect(isPlainData(parsed(json))).toBe(true),
  );

  it.each([
    '{"__proto__":{}}',
    '{"a":[{"__proto__":1}]}',
    '{"constructor":{}}',
    '{"a":{"prototype":1}}',
    '{"$gt":1}',
    '{"a":{"$where":"x"}}',
    '{"a.b":1}',
    '{"a":[[{"b":{".":1}}]]}',
  ])('is not %s', (json) => expect(isPlainData(parsed(json))).toBe(false));

  it('is not nested beyond reason, and looking does not overflow', () => {
    let deep: unknown = 1;
    for (let level = 0; level < 100_000; level += 1) deep = { deep };
    expect(isPlainData(deep)).toBe(false);
  });
});

describe('Checked input', () => {
  const schema = v.strictObject({
    lines: v.pipe(v.array(v.strictObject({ n: v.number() })), v.minLength(1)),
    prices: v.optional(v.record(v.string(), v.number()), {}),
  });
  const codes = {
    lines: { min_length: 'CART_EMPTY' },
    'lines.*.n': 'QUANTITY_INVALID',
    prices: 'PARAMETER_INVALID',
  } as const;
  const codeOf = (data: unknown) => {
    const checked = checkInput(schema, data, codes);
    return checked.ok ? 'ok' : checked.code;
  };

  it.each([
    [{ lines: [{ n: 1 }] }, 'ok'],
    [{ lines: [] }, 'CART_EMPTY'],
    [{ lines: 'x' }, 'BAD_REQUEST'],
    [{ lines: [{ n: 'x' }] }, 'QUANTITY_INVALID'],
    [{ lines: [{ n: 1, extra: 1 }] }, 'BAD_REQUEST'],
    [{ lines: [{ n: 1 }], prices: { a: 'x' } }, 'PARAMETER_INVALID'],
    [{ lines: [{ n: 1 }], openid: 'x' }, 'BAD_REQUEST'],
    [undefined, 'BAD_REQUEST'],
  ])('%j is %s', (data, code) => expect(codeOf(data)).toBe(code));

  it('refuses an operator where the schema would take any key', () => {
    expect(codeOf({ lines: [{ n: 1 }], prices: { $inc: 1 } })).toBe('BAD_REQUEST');
    expect(codeOf({ lines: [{ n: 1 }], prices: { 'a.b': 1 } })).toBe('BAD_REQUEST');
  });

  it('does not take an empty list for an empty object', () => {
    expect(checkInput(v.strictObject({}), [])).toMatchObject({ code: 'BAD_REQUEST' });
  });

  it('does not repeat a long name somebody made up', () => {
    const data = { lines: [{ n: 1 }], ['x'.repeat(100_000)]: 1 };
    const checked = checkInput(schema, data, codes);
    expect(checked).toMatchObject({ code: 'BAD_REQUEST', details: { field: 'x'.repeat(120) } });
  });

  it('names the field and never its value', () => {
    const checked = checkInput(schema, { lines: [{ n: '13800000000' }] }, codes);
    expect(checked).toEqual({
      ok: false,
      code: 'QUANTITY_INVALID',
      details: { field: 'lines.0.n' },
    });
  });
});
