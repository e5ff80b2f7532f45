import type { StackingClass } from '#domain/coupons/template';
import {
  tick,
  type Stacking,
} from '../../../../src/packages/consumer/checkout/components/ticked-coupons';

const coupon = (
  _id: string,
  stackingClass: StackingClass,
  ...combinesWith: StackingClass[]
): Stacking => ({ _id, stackingClass, combinesWith });

const inHand = [
  coupon('ten', 'order', 'freight'),
  coupon('twenty', 'order', 'freight'),
  coupon('freight', 'freight', 'order', 'product'),
  coupon('alone', 'product'),
];

describe('ticking a coupon at the checkout', () => {
  it.each([
    ['joins one of another class that allows it', ['ten'], 'freight', ['ten', 'freight']],
    [
      'takes the place of one of its own class',
      ['ten', 'freight'],
      'twenty',
      ['freight', 'twenty'],
    ],
    ['takes the place of all it does not go with', ['ten', 'freight'], 'alone', ['alone']],
    ['makes room for one it does not go with', ['alone'], 'freight', ['freight']],
    ['goes alone when nothing is known of it', ['ten'], 'unheard', ['unheard']],
    ['goes when it was ticked', ['ten', 'freight'], 'ten', ['freight']],
  ])('%s', (_rule, ticked, tapped, then) => {
    expect(tick(ticked, tapped, inHand)).toEqual(then);
  });
});
