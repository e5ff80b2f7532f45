import { fireEvent, screen, waitFor } from '@testing-library/react';
import type { CouponCard } from '#contract/views';
import { fen } from '#domain/money';
import { aCouponCard } from '../../../support/builders/a-home';
import { aProduct } from '../../../support/builders/a-product';
import { noon } from '../../../support/builders/fixed-time';
import { openPage } from '../../../support/taro-stub/open-page';
import { answerByAction, resetPhone } from '../../../support/taro-stub/phone';

const openProduct = () => openPage(() => import('../../../../src/packages/consumer/product/index'));

/** A product everybody may see with these coupons, and what this person may do with them. */
function aShop(coupons: readonly CouponCard[], mine: readonly CouponCard[] = []) {
  answerByAction({
    enter: () => ({ memberId: 'm1' }),
    product: () => ({
      ...{ product: aProduct(), available: { 'tea-100': 5 }, coupons },
      ...{ freight: { flatFen: fen(800) }, now: noon },
    }),
    couponCentre: () => mine,
    prepareShare: () => ({ card: 'Card000001', moments: 'Moments001', poster: 'Poster0001' }),
  });
}

const first = aCouponCard({ templateId: 't1', ruleText: '满 100 减 20' });
const second = aCouponCard({ templateId: 't2', ruleText: '满 50 打 9 折' });
const strip = () => screen.queryByLabelText('可领的优惠券');

beforeEach(resetPhone);
afterEach(async () => {
  const { queryClient } = await import('../../../../src/services/query-client');
  queryClient.clear();
});

describe('the coupons of a product, in one line', () => {
  it('say what each promises', async () => {
    aShop([first, second]);
    await openProduct();
    expect(await screen.findByText('满 100 减 20')).toBeTruthy();
    expect(screen.getByText('满 50 打 9 折')).toBeTruthy();
  });

  it('are no line at all when there is none', async () => {
    aShop([]);
    await openProduct();
    expect(await screen.findByLabelText('现价 30 元')).toBeTruthy();
    expect(strip()).toBeNull();
  });

  it('say how many of one the person has', async () => {
    aShop([first], [{ ...first, claimState: 'claimed', inHand: 2 }]);
    await openProduct();
    expect(await screen.findByText('已有 2 张 · 满 100 减 20')).toBeTruthy();
  });

  it.each(['soldOut', 'used', 'notForYou', 'over'] as const)(
    'leave out what the person cannot have: %s',
    async (claimState) => {
      aShop([first, second], [{ ...first, claimState }]);
      await openProduct();
      expect(await screen.findByText('满 50 打 9 折')).toBeTruthy();
      await waitFor(() => expect(screen.queryByText('满 100 减 20')).toBeNull());
    },
  );

  it('open to be claimed', async () => {
    aShop([first], [{ ...first, claimState: 'claimable' }]);
    await openProduct();
    await screen.findByText('满 100 减 20');
    const line = strip();
    expect(line?.getAttribute('role')).toBe('button');
    if (line) fireEvent.click(line);
    expect(await screen.findByText('新客满减')).toBeTruthy();
  });
});
