import type { CouponCard, CouponInHand } from '#contract/views';
import {
  groupOffers,
  type OfferGroup,
} from '../../../../src/packages/consumer/coupons/group-offers';
import {
  couponsInTab,
  endsSoon,
  type CouponTab,
} from '../../../../src/packages/consumer/my-coupons/in-tab';
import { aCouponCard } from '../../../support/builders/a-home';
import { day, noon } from '../../../support/builders/fixed-time';

type State = NonNullable<CouponCard['claimState']>;
const offer = (claimState: State) => aCouponCard({ templateId: claimState, claimState });

describe('the coupon centre', () => {
  it.each<[State, OfferGroup]>([
    ['claimable', 'claimable'],
    ['claimed', 'mine'],
    ['notStarted', 'soon'],
    ['used', 'gone'],
    ['soldOut', 'gone'],
    ['over', 'gone'],
    ['notForYou', 'gone'],
  ])('puts what is %s under "%s"', (state, group) => {
    expect(groupOffers([offer(state)])).toMatchObject([{ group }]);
  });

  it('stands in one order, without empty groups', () => {
    const groups = groupOffers(
      ['soldOut', 'notStarted', 'claimable'].map((s) => offer(s as State)),
    );
    expect(groups.map(({ group }) => group)).toEqual(['claimable', 'soon', 'gone']);
  });

  it('leaves a coupon where it stood when it is claimed', () => {
    const places = new Map<string, OfferGroup>([['t1', 'claimable']]);
    const claimed = aCouponCard({ templateId: 't1', claimState: 'claimed' });
    expect(groupOffers([claimed], places)).toEqual([{ group: 'claimable', coupons: [claimed] }]);
  });
});

const inHand = (changes: Partial<CouponInHand>): CouponInHand => ({
  ...aCouponCard(),
  ...{ _id: 'c1', status: 'claimed', claimedAt: noon, stackingClass: 'order', combinesWith: [] },
  ...{ validFrom: noon, validUntil: noon + 10 * day },
  ...changes,
});

describe('my coupons', () => {
  it.each<[CouponInHand['status'], CouponTab]>([
    ['claimed', 'usable'],
    ['locked', 'usable'],
    ['used', 'used'],
    ['expired', 'lost'],
    ['revoked', 'lost'],
  ])('puts what is %s under "%s"', (status, tab) => {
    expect(couponsInTab([inHand({ status })], tab)).toHaveLength(1);
  });

  it('show what ends next first, and what an order holds last', () => {
    const coupons = [
      inHand({ _id: 'held', status: 'locked', validUntil: noon + day }),
      inHand({ _id: 'late', validUntil: noon + 9 * day }),
      inHand({ _id: 'soon', validUntil: noon + 2 * day }),
    ];
    expect(couponsInTab(coupons, 'usable').map(({ _id }) => _id)).toEqual(['soon', 'late', 'held']);
  });

  it('show what is over with the newest first', () => {
    const coupons = [
      inHand({ _id: 'old', status: 'used' }),
      inHand({ _id: 'new', status: 'used', claimedAt: noon + day }),
    ];
    expect(couponsInTab(coupons, 'used').map(({ _id }) => _id)).toEqual(['new', 'old']);
  });

  it('are reminded of in their last two days, while they can be used', () => {
    expect(endsSoon(inHand({ validUntil: noon + 2 * day }), noon)).toBe(true);
    expect(endsSoon(inHand({ validUntil: noon + 2 * day + 1 }), noon)).toBe(false);
    expect(endsSoon(inHand({ status: 'used', validUntil: noon + day }), noon)).toBe(false);
  });
});
