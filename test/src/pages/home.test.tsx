import { fireEvent, screen, waitFor } from '@testing-library/react';
import { aCouponCard, aHome } from '../../support/builders/a-home';
import { openPage } from '../../support/taro-stub/open-page';
import { answerByAction, asked, phone, refusalOf, resetPhone } from '../../support/taro-stub/phone';

const openHome = () => openPage(() => import('../../../src/pages/home/index'));
const member = { memberId: 'm1' };

const aShop = (changes: Record<string, (data: unknown) => unknown> = {}) =>
  answerByAction({
    home: () => aHome(),
    enter: () => member,
    couponCentre: () => [aCouponCard({ claimState: 'claimable' })],
    prepareShare: () => ({ card: 'Card000001', moments: 'Moments001', poster: 'Poster0001' }),
    share: () => ({
      shareId: 'Ab3dE6gH9k',
      target: { kind: 'home' },
      fanName: '林一',
      fanAvatar: '/pictures/avatar-1.svg',
    }),
    ...changes,
  });

beforeEach(() => {
  resetPhone();
  aShop();
});

// One storefront for all tests of this file: React and the query library must not be loaded twice.
afterEach(async () => {
  const { queryClient } = await import('../../../src/services/query-client');
  queryClient.clear();
});

describe('home', () => {
  it('shows the shop, its coupon, its shelves, its picks and its store', async () => {
    await openHome();
    for (const words of ['青檐记', '满 100 元可用', '茶叶', '明前龙井种绿茶', '总店']) {
      expect(await screen.findByText(words)).toBeTruthy();
    }
  });

  it('claims a coupon in place and says so', async () => {
    aShop({ claimCoupon: () => ({ _id: 'c1' }) });
    await openHome();
    fireEvent.click(await screen.findByText('领取'));
    await waitFor(() => expect(asked('showToast')).toHaveLength(1));
    expect(phone.calls.find(({ event }) => event.action === 'claimCoupon')?.event).toMatchObject({
      data: { templateId: 't1' },
    });
    expect(asked('vibrateShort')).toHaveLength(1);
  });

  it('says in a sheet why a coupon could not be claimed', async () => {
    await openHome();
    const button = await screen.findByText('领取');
    phone.answer = () => refusalOf('SOLD_OUT', '券已领完,下次早点来。');
    fireEvent.click(button);
    await waitFor(() =>
      expect(asked('showModal')[0]?.[1]).toMatchObject({ content: '券已领完,下次早点来。' }),
    );
  });

  it('offers a friend card and a Moments post that carry nothing but the share id', async () => {
    await openHome();
    await waitFor(() =>
      expect(phone.share.friend?.()).toMatchObject({ path: '/pages/home/index?s=Card000001' }),
    );
    expect(phone.share.moments?.()).toMatchObject({ query: 's=Moments001' });
  });

  it('says what happened and tries again when the shop cannot be reached', async () => {
    phone.answer = () => refusalOf('INTERNAL', '系统开了小差。');
    await openHome();
    expect(await screen.findByText('系统开了小差。')).toBeTruthy();
    expect(screen.getByText('编号 r-1')).toBeTruthy();
    aShop();
    fireEvent.click(screen.getByText('再试一次'));
    expect(await screen.findByText('明前龙井种绿茶')).toBeTruthy();
  });
});
