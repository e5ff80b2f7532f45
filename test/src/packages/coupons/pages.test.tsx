import { fireEvent, screen, waitFor } from '@testing-library/react';
import type { CouponCard } from '#contract/views';
import { aCouponCard } from '../../../support/builders/a-home';
import { day, hour, minute, noon } from '../../../support/builders/fixed-time';
import { openPage } from '../../../support/taro-stub/open-page';
import {
  answerByAction,
  asked,
  phone,
  refusalOf,
  resetPhone,
} from '../../../support/taro-stub/phone';

const openCentre = () => openPage(() => import('../../../../src/packages/consumer/coupons/index'));

const aShop = (offers: CouponCard[], changes: Record<string, (data: unknown) => unknown> = {}) =>
  answerByAction({
    enter: () => ({ memberId: 'm1' }),
    couponCentre: () => offers,
    ...changes,
  });

beforeEach(resetPhone);
afterEach(async () => {
  const { queryClient } = await import('../../../../src/services/query-client');
  queryClient.clear();
});

describe('a coupon of the centre', () => {
  it.each<[string, Partial<CouponCard>]>([
    ['领取', { claimState: 'claimable' }],
    ['去使用', { claimState: 'claimed' }],
    ['已用过', { claimState: 'used' }],
    ['已领完', { claimState: 'soldOut' }],
    ['仅限部分会员', { claimState: 'notForYou' }],
    ['已结束', { claimState: 'over' }],
    ['6月21日 12:00 开领', { claimState: 'notStarted', claimFrom: noon + 3 * day }],
  ])('says %s', async (words, changes) => {
    aShop([aCouponCard(changes)]);
    await openCentre();
    expect(await screen.findByText(words)).toBeTruthy();
    expect(screen.queryByText(/\d:\d\d:\d\d/)).toBeNull();
  });

  it.each<[string, Partial<CouponCard>]>([
    ['还有', { claimState: 'notStarted', claimFrom: noon + 2 * hour }],
    ['距结束', { claimState: 'claimable', claimUntil: noon + 2 * hour }],
  ])('counts down by the server’s clock on the last day: %s', async (words, changes) => {
    aShop([aCouponCard(changes)]);
    await openCentre();
    expect(await screen.findByText(words)).toBeTruthy();
    expect(screen.getByText('2:00:00')).toBeTruthy();
  });

  it.each<[string, string, Partial<CouponCard>]>([
    ['再领一张', '已有 1 张', { claimState: 'claimable', inHand: 1 }],
    ['去使用', '已有 2 张', { claimState: 'claimed', inHand: 2 }],
  ])('that may be had more than once says %s and %s', async (word, held, changes) => {
    aShop([aCouponCard(changes)]);
    await openCentre();
    expect(await screen.findByText(word)).toBeTruthy();
    expect(screen.getByText(held)).toBeTruthy();
  });

  it.each<Partial<CouponCard>>([
    { claimState: 'claimable', inHand: 0 },
    { claimState: 'claimed', inHand: 1 },
  ])('counts nothing where there is nothing to count: %o', async (changes) => {
    aShop([aCouponCard(changes)]);
    await openCentre();
    expect(await screen.findByText(/^领取$|去使用/)).toBeTruthy();
    expect(screen.queryByText(/已有/)).toBeNull();
  });

  it('without a figure shows its kind in a word', async () => {
    const headline = { amount: '', unit: '免邮' } as const;
    aShop([aCouponCard({ claimState: 'claimable', headline })]);
    await openCentre();
    expect(await screen.findByText('免邮')).toBeTruthy();
  });
});

describe('a coupon one has', () => {
  it('leads to the goods it is for', async () => {
    const { useSearch } = await import('../../../../src/stores/search');
    const tea = aCouponCard({ claimState: 'claimed', templateId: 'tea', title: '茶券' });
    aShop([{ ...tea, everywhere: false }]);
    await openCentre();
    fireEvent.click(await screen.findByText('去使用'));
    const wish = { offer: { kind: 'coupon', id: 'tea' }, title: '茶券' };
    expect(useSearch.getState().wish).toEqual(wish);
    expect(asked('switchTab')[0]?.[1]).toEqual({ url: '/pages/category/index' });
    useSearch.getState().wishFor(null);
  });

  it('for everything leads to the shelves', async () => {
    const { useSearch } = await import('../../../../src/stores/search');
    aShop([aCouponCard({ claimState: 'claimed' })]);
    await openCentre();
    fireEvent.click(await screen.findByText('去使用'));
    expect(useSearch.getState().wish).toBeNull();
  });
});

describe('a printed code', () => {
  const open = async () => {
    await openCentre();
    fireEvent.click(await screen.findByText('有兑换码？'));
    return screen.getByPlaceholderText('XXXX-XXXX-XXXX-XXXX');
  };
  const write = (field: HTMLElement, text: string) =>
    fireEvent.change(field, { target: { value: text } });

  it('brings its coupon', async () => {
    const coupon = { ...aCouponCard({ title: '茶叶罐换购' }), _id: 'c1', validUntil: noon + day };
    aShop([], { redeemCode: () => coupon });
    write(await open(), 'abcdefghjklmnpqr');
    fireEvent.click(screen.getAllByText('兑换').at(-1) ?? document.body);
    expect(await screen.findByText('茶叶罐换购')).toBeTruthy();
    expect(phone.calls.find(({ event }) => event.action === 'redeemCode')?.event.data).toEqual({
      code: 'ABCD-EFGH-JKLM-NPQR',
    });
  });

  it('that is not complete is not sent', async () => {
    aShop([]);
    write(await open(), 'abcd');
    expect(await screen.findByText('还差 12 位')).toBeTruthy();
    fireEvent.click(screen.getAllByText('兑换').at(-1) ?? document.body);
    expect(phone.calls.some(({ event }) => event.action === 'redeemCode')).toBe(false);
  });

  it('with a character no code has says so while typing', async () => {
    aShop([]);
    write(await open(), 'abc0');
    expect(await screen.findByText('兑换码里没有 0、1、I 和 O，请再对照一下。')).toBeTruthy();
  });

  it.each([
    ['CODE_UNKNOWN', '没有找到这个兑换码，请对照原码再看一遍。', {}],
    ['CODE_REDEEMED', '这个兑换码已经用过了。', {}],
    ['CODE_TRIES', '试得有点多了，请 3 分钟后再来。', { until: 3 * minute }],
    ['LIMIT_REACHED', '您已领过这张券。', {}],
  ])('that is refused says why in place: %s', async (code, words, details: { until?: number }) => {
    aShop([]);
    const field = await open();
    phone.answer = () =>
      refusalOf(code, '您已领过这张券。', {
        ...(details.until && { until: Date.now() + details.until - 1 }),
      });
    write(field, 'abcdefghjklmnpqr');
    fireEvent.click(screen.getAllByText('兑换').at(-1) ?? document.body);
    expect(await screen.findByText(words)).toBeTruthy();
    write(field, 'abcd');
    await waitFor(() => expect(screen.queryByText(words)).toBeNull());
  });
});
