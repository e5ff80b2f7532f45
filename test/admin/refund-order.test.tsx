import { App } from 'antd';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import type { AdminOrderView } from '#contract/views';
import { isRefundable, RefundOrder } from '../../admin/pages/order-list/refund-order';
import { aQuote } from '../support/builders/a-quote';

const fetched = jest.fn();

const anOrder = (changes: Partial<AdminOrderView> = {}) =>
  ({
    ...{ id: 'order-1', payment: 'paid', fulfilment: 'reserved' },
    ...{ payableFen: 9300, quote: aQuote() },
    ...changes,
  }) as AdminOrderView;

function open(order: AdminOrderView) {
  const client = new QueryClient();
  render(
    <QueryClientProvider client={client}>
      <App>
        <RefundOrder order={order} />
      </App>
    </QueryClientProvider>,
  );
  fireEvent.click(screen.getByRole('button', { name: '取消订单并全额退款' }));
}

// jsdom computes no style of a pseudo-element, which a dialog asks for to measure the scroll bar.
const plainStyle = window.getComputedStyle.bind(window);
beforeAll(() => {
  window.getComputedStyle = (element) => plainStyle(element);
});

beforeEach(() => {
  const body = { ok: true, data: { id: 'order-1', payment: 'refunding', fulfilment: 'cancelled' } };
  fetched.mockReset().mockResolvedValue({ status: 200, json: () => Promise.resolve(body) });
  globalThis.fetch = fetched;
});

describe('A full refund in the console', () => {
  it('is offered for a paid order nobody has shipped, and for no other', () => {
    expect(isRefundable(anOrder())).toBe(true);
    for (const changes of [
      { payment: 'unpaid' },
      { payment: 'refunding', fulfilment: 'cancelled' },
      { fulfilment: 'partlyShipped' },
      { fulfilment: 'shipped' },
    ] as const) {
      expect(isRefundable(anOrder(changes))).toBe(false);
    }
  });

  it('says what goes back, waits for a reason, and is sent once with its key', async () => {
    open(anOrder());
    expect(screen.getByText(/93\.00 元按原路退回买家，到账后库存一并退回/)).toBeTruthy();
    const confirm = screen.getByRole('button', { name: '退 93.00 元' });
    expect(confirm).toHaveProperty('disabled', true);
    fireEvent.change(screen.getByLabelText('退款的原因'), { target: { value: '买家拍错了' } });
    fireEvent.click(confirm);
    await waitFor(() => expect(fetched).toHaveBeenCalledTimes(1));
    const [, init] = fetched.mock.calls[0] ?? [];
    expect(JSON.parse(init.body)).toMatchObject({
      action: 'refundOrder',
      data: { orderId: 'order-1', reason: '买家拍错了' },
      key: expect.stringMatching(/^[\w-]{8,64}$/),
    });
    expect(await screen.findByText('订单已取消，钱正在退回')).toBeTruthy();
  });

  it('speaks of no money where there was none', () => {
    open(anOrder({ payableFen: 0 as AdminOrderView['payableFen'] }));
    expect(screen.getByText(/这一单没有付钱，库存随后退回/)).toBeTruthy();
    expect(screen.getByRole('button', { name: '取消订单' })).toBeTruthy();
  });
});
