import type { CouponCard } from '#contract/views';
import { claimStateOf } from '../../../src/components/coupon-card/claim-state';
import { aCouponCard } from '../../support/builders/a-home';
import { hour, noon } from '../../support/builders/fixed-time';

describe('what can be done with a coupon', () => {
  it.each<[string, Partial<CouponCard>]>([
    ['claimable', {}],
    ['soldOut', { remaining: 0 }],
    ['notStarted', { claimFrom: noon + hour }],
    ['over', { claimUntil: noon, remaining: 0 }],
  ])('is %s for a guest: %o', (state, changes) => {
    expect(claimStateOf(aCouponCard(changes))).toBe(state);
  });

  it('is what the server says for who is known', () => {
    expect(claimStateOf(aCouponCard({ claimState: 'claimed', remaining: 0 }))).toBe('claimed');
  });
});
