import { screen } from '@testing-library/react';
import { fen } from '#domain/money';
import { aCouponCard } from '../../../support/builders/a-home';
import { aProduct } from '../../../support/builders/a-product';
import { noon } from '../../../support/builders/fixed-time';
import { openPage } from '../../../support/taro-stub/open-page';
import { answerByAction, phone, resetPhone } from '../../../support/taro-stub/phone';

describe('a product opened from Moments (scene 1154)', () => {
  it('shows its coupons to be read, and offers nothing to tap', async () => {
    resetPhone();
    phone.launch = { scene: 1154, path: 'packages/consumer/product/index', query: {} };
    answerByAction({
      product: () => ({
        ...{ product: aProduct(), available: { 'tea-100': 5 }, coupons: [aCouponCard()] },
        ...{ freight: { flatFen: fen(800) }, now: noon },
      }),
    });
    await openPage(() => import('../../../../src/packages/consumer/product/index'));
    expect(await screen.findByText('满 100 减 20')).toBeTruthy();
    expect(screen.getByLabelText('可领的优惠券').getAttribute('role')).toBeNull();
  });
});
