import { EJSON } from 'bson';
import fc from 'fast-check';
import { copyValue } from '../../../localcloud/engine/document';
import { typeName } from '../../../localcloud/engine/type-names';
import { parseEjson, stringifyEjson } from '../../../localcloud/engine/ejson';

const NOW = 1_800_000_000_000;

const leaf = fc.oneof(
  fc.integer(),
  fc.maxSafeInteger(),
  fc.double(),
  fc.constantFrom(0, -0, 2 ** 31, -(2 ** 31), 2 ** 31 - 1, 2 ** 53, 2 ** 62, 1e300, 0.1),
  fc.string({ unit: 'grapheme' }),
  fc.boolean(),
  fc.constant(null),
  fc.date({ noInvalidDate: true }),
);
const name = fc.string({ minLength: 1 }).filter((text) => !/^\$|^__proto__$/.test(text));
const doc = fc.dictionary(
  name,
  fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      leaf,
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(name, tie('value'), { maxKeys: 4, noNullPrototype: true }),
    ),
  })).value,
  { noNullPrototype: true },
);

describe('extended JSON', () => {
  it('is written as the SDK writes it, and read as the SDK reads it', () => {
    const property = fc.property(doc, (value) => {
      const text = EJSON.stringify(value, { relaxed: false });
      expect(stringifyEjson(value)).toBe(text);
      const read = parseEjson(text, NOW);
      expect(copyValue(read)).toEqual(EJSON.parse(text));
      expect(stringifyEjson(read)).toBe(text);
    });
    fc.assert(property, { seed: 11, numRuns: 400 });
  });

  it.each([
    ['{"$tcb_server_date":{"offset":{"$numberInt":"-5"}}}', new Date(NOW - 5)],
    ['{"$tcb_server_date":{}}', new Date(NOW)],
    ['{"$regularExpression":{"pattern":"^a","options":"im"}}', /^a/im],
    ['{"$oid":"63b1"}', '63b1'],
    ['{"$date":"2026-01-01T00:00:00Z"}', new Date('2026-01-01T00:00:00Z')],
    ['{"$date":5}', new Date(5)],
    ['7', 7],
  ])('reads %s', (text, value) => {
    expect(parseEjson(text, NOW)).toEqual(value);
  });

  it.each([
    ['{"$numberInt":"3"}', 'int'],
    ['{"$numberLong":"3"}', 'long'],
    ['{"$numberLong":"3000000000"}', 'long'],
    ['{"$numberLong":"9007199254740993"}', 'long'],
    ['{"$numberLong":"-9223372036854775808"}', 'long'],
    ['{"$numberDouble":"3.0"}', 'double'],
    ['{"$numberDouble":"-0.0"}', 'double'],
    ['{"$numberDouble":"0.5"}', 'double'],
    ['{"$numberDouble":"1e+25"}', 'double'],
    ['{"$numberDouble":"NaN"}', 'double'],
  ])('keeps the kind of %s', (text, kind) => {
    const read = parseEjson(text, NOW);
    expect(typeName(read)).toBe(kind);
    expect(stringifyEjson(read)).toBe(text);
  });

  it.each([
    '{',
    '{"$numberInt":"x"}',
    '{"$numberLong":""}',
    '{"$numberLong":"9223372036854775808"}',
    '{"$numberLong":"1.5"}',
    '{"$numberInt":"2147483648"}',
    '{"$date":"soon"}',
    '{"$regularExpression":{"pattern":"("}}',
    '{"$regularExpression":{"pattern":"a","options":"g"}}',
    '{"$regularExpression":{"pattern":"a","options":"x"}}',
    '{"$regularExpression":{"pattern":"a","options":1}}',
    '{"a":{"__proto__":{}}}',
    `${'['.repeat(200)}${']'.repeat(200)}`,
  ])('refuses %s', (text) => {
    expect(() => parseEjson(text, NOW)).toThrow();
  });
});
