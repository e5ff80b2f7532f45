import fc from 'fast-check';
import { keyPart } from '../../../localcloud/engine/index-key';
import { double, LEAST_LONG, long, MOST_LONG } from '../../../localcloud/engine/number-kinds';
import { compareValues } from '../../../localcloud/engine/value-order';

const leaf = fc.oneof(
  fc.double({ noNaN: true }).map((number) => number + 0),
  fc.integer(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('', '\u0000', 'a', 'a\u0000', 'a\u0000b', 'ab'),
  fc.boolean(),
  fc.date({ noInvalidDate: true }),
  fc.constant(null),
  fc.bigInt({ min: LEAST_LONG, max: MOST_LONG }).map(long),
  fc.integer().map(double),
  fc.constantFrom(
    long(2n ** 53n),
    long(2n ** 53n + 1n),
    double(2 ** 53),
    double(2 ** 62),
    2 ** 53 - 1,
  ),
);

const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 2 },
    leaf,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('a', 'b', 'a\u0000', 'ab'), tie('value'), {
      maxKeys: 3,
      noNullPrototype: true,
    }),
  ),
}));

describe('an index key', () => {
  it('orders any two values as MongoDB does, alone and before another field', () => {
    const property = fc.property(value, value, value, (a, b, next) => {
      const wanted = Math.sign(compareValues(a, b));
      const order = (left: string, right: string) => (left < right ? -1 : left > right ? 1 : 0);
      const isRight = order(keyPart(a), keyPart(b)) === wanted;
      return isRight && (wanted === 0 || order(keyPart(a) + keyPart(next), keyPart(b)) === wanted);
    });
    fc.assert(property, { seed: 7, numRuns: 2000 });
  });
});
