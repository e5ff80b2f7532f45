import { fireEvent, screen, waitFor } from '@testing-library/react';
import type { OrderView } from '#contract/views';
import { fen } from '#domain/money';
import { outcomeOf } from '../../../../src/packages/consumer/pay-result/outcome';
import { aMemberCard } from '../../../support/builders/a-member-card';
import { aQuote } from '../../../support/builders/a-quote';
import { noon } from '../../../support/builders/fixed-time';
import { openPage } from '../../../support/taro-stub/open-page';
import { answerByAction, asked, phone, resetPhone } from '../../../support/taro-stub/phone';

const anOrderView = (changes: Partial<OrderView> = {}): OrderView => ({
  ...{ id: 'o1', title: '已付款', hint: '正在为您备货', pictures: [], pieces: 1 },
  ...{ payableFen: fen(3800), payment: 'paid', fulfilment: 'reserved', createdAt: noon },
  ...{ actions: ['buyAgain'], note: '', history: [], now: noon },
  quote: { ...aQuote(), earns: { points: 30, growth: 30 } },
  delivery: {
    kind: 'express',
    address: {
      ...{ name: '小林', phone: '13800000000', province: '浙江省' },
      ...{ city: '杭州市', district: '西湖区', detail: '龙井路 1 号' },
    },
  },
  ...changes,
});

async function openResult(changes: Partial<OrderView> = {}, registered = true) {
  phone.launch.query = { id: 'o1' };
  const order = anOrderView(changes);
  answerByAction({
    enter: () => ({ memberId: 'm1' }),
    order: () => order,
    confirmPayment: () => order,
    memberCard: () => aMemberCard({ registered }),
  });
  await openPage(() => import('../../../../src/packages/consumer/pay-result/index'));
}

beforeEach(resetPhone);
afterEach(async () => {
  const { queryClient } = await import('../../../../src/services/query-client');
  queryClient.clear();
});

describe('what became of a payment', () => {
  it.each<[string, Partial<OrderView>, boolean]>([
    ['waiting', { payment: 'unpaid' }, true],
    ['slow', { payment: 'unpaid' }, false],
    ['paid', { payment: 'paid' }, true],
    ['ordered', { payment: 'paid', payableFen: fen(0) }, true],
    ['over', { payment: 'closed' }, true],
    ['over', { payment: 'refunding' }, true],
    ['over', { payment: 'refunded' }, true],
  ])('is %s for %j (still patient: %s)', (outcome, changes, patient) => {
    expect(outcomeOf(anOrderView(changes), patient)).toBe(outcome);
  });

  it('paid: the amount, what the order earns, and the way to the order', async () => {
    await openResult();
    expect(await screen.findByText('付款成功')).toBeTruthy();
    expect(screen.getByLabelText('现价 38 元')).toBeTruthy();
    expect(screen.getByText('30 积分 · 30 成长值')).toBeTruthy();
    fireEvent.click(screen.getByText('查看订单'));
    await waitFor(() =>
      expect(asked('redirectTo')[0]?.[1]).toEqual({ url: '/packages/consumer/order/index?id=o1' }),
    );
  });

  it('for nothing: ordered, without an amount', async () => {
    await openResult({ payableFen: fen(0) });
    expect(await screen.findByText('下单成功')).toBeTruthy();
    expect(screen.queryByLabelText(/^现价/)).toBeNull();
  });

  it('not known yet: nothing is promised', async () => {
    await openResult({ payment: 'unpaid', title: '等待付款', hint: '' });
    expect(await screen.findByText('正在确认付款…')).toBeTruthy();
    expect(screen.queryByText('收货并过退货期后到账')).toBeNull();
  });

  it.each<[string, Partial<OrderView>]>([
    ['超过付款时间，订单已自动取消', { payment: 'closed', title: '已取消' }],
    ['货已售完，38.00 元正在退回，请放心', { payment: 'refunding', title: '退款中' }],
  ])('over: %s', async (hint, changes) => {
    await openResult({ ...changes, hint });
    expect(await screen.findByText(hint)).toBeTruthy();
    expect(screen.queryByText('收货并过退货期后到账')).toBeNull();
  });
});

describe('who bought without a member card', () => {
  it('is offered one', async () => {
    await openResult({}, false);
    fireEvent.click(await screen.findByText('去开通'));
    await waitFor(() =>
      expect(asked('navigateTo')[0]?.[1]).toEqual({ url: '/packages/member/register/index' }),
    );
  });

  it('is not while nothing is bought', async () => {
    await openResult({ payment: 'closed', title: '已取消' }, false);
    await screen.findByText('已取消');
    expect(screen.queryByText('去开通')).toBeNull();
  });

  it('and a member is not', async () => {
    await openResult();
    await screen.findByText('付款成功');
    expect(screen.queryByText('去开通')).toBeNull();
  });
});
