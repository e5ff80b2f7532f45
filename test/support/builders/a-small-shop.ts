import { decideAttribution } from '#domain/attribution/decide-attribution';
import { pendCommission, voidCommission } from '#domain/commission/change-status';
import type { Commission } from '#domain/commission/commission';
import { estimateCommission } from '#domain/commission/estimate-commission';
import { claimCoupon } from '#domain/coupons/claim-coupon';
import type { Coupon } from '#domain/coupons/coupon';
import {
  lockCoupon,
  releaseCoupon,
  retakeCoupon,
  returnCoupon,
  spendCoupon,
} from '#domain/coupons/lifecycle';
import type { ShopDatabase } from '#domain/invariants';
import type { LedgerBatch } from '#domain/ledger/batch';
import {
  lateReceiptBatch,
  refundBatch,
  refundedSaleBatch,
  saleBatch,
} from '#domain/ledger/post-sale';
import { fen } from '#domain/money';
import {
  cancelOrder,
  payLate,
  payLateOutOfStock,
  payOrder,
  refundDone,
  refundFull,
  timeoutOrder,
} from '#domain/order/apply-event';
import { goodsOfOrder } from '#domain/order/goods-of-order';
import type { Order } from '#domain/order/order';
import { placeOrder } from '#domain/order/place-order';
import type { CartLine } from '#domain/pricing/priced-line';
import { freezeBasis } from '#domain/pricing/price-basis';
import { plainBuyer, type QuoteInput } from '#domain/pricing/quote-input';
import { quoteOrder } from '#domain/pricing/quote-order';
import { refusal, success, type Result } from '#domain/result';
import {
  receiptMovement,
  releaseStock,
  reserveStock,
  returnStock,
  sellStock,
  stockMovement,
} from '#domain/stock/move-stock';
import type { Stock } from '#domain/stock/stock';
import { aPlaceOrderInput } from './an-order';
import { aProduct, aSku } from './a-product';
import { aStock } from './a-stock';
import { aTemplate } from './a-template';
import { aShare, aTouch } from './a-touch';
import { noon } from './fixed-time';
import { someSettings } from './some-settings';

type Outcome = Result<undefined>;
type Step<Value> = (value: Value) => Result<Value>;

/**
 * A whole shop in memory, run by the rules alone: what the server does in one transaction is one call here,
 * all or nothing. Ten teas at 30.00 and five cakes at 55.50; the friend once opened the fan's share.
 */
export class SmallShop {
  readonly settings = someSettings();
  readonly products = [
    aProduct({ commissionRateBp: 1000 }),
    aProduct({ _id: 'cake', skus: [aSku({ id: 'cake-6', priceFen: fen(5550) })] }),
  ];
  readonly touches = [aTouch()];
  readonly shares = [aShare()];
  private readonly stocks = new Map<string, Stock>();
  private readonly templates = new Map([['welcome', aTemplate({ quota: 4, perMember: 2 })]]);
  private readonly coupons = new Map<string, Coupon>();
  private readonly orders = new Map<string, Order>();
  private readonly commissions = new Map<string, Commission>();
  private movements = [
    receiptMovement(
      'opening',
      [
        { stockId: 'tea-100@central', quantity: 10 },
        { stockId: 'cake-6@central', quantity: 5 },
      ],
      noon,
      'shop',
    ),
  ];
  private batches: LedgerBatch[] = [];
  now = noon;

  constructor() {
    const stocks = [
      aStock(),
      aStock({ skuId: 'cake-6', productId: 'cake', received: 5, available: 5 }),
    ];
    for (const stock of stocks) this.stocks.set(stock._id, stock);
  }

  get database(): ShopDatabase {
    return {
      settings: [this.settings],
      products: this.products,
      stocks: [...this.stocks.values()],
      stockMovements: this.movements,
      couponTemplates: [...this.templates.values()],
      coupons: [...this.coupons.values()],
      budgets: [],
      orders: [...this.orders.values()],
      ledgerBatches: this.batches,
      accounts: [],
      outsideOrders: [],
      commissions: [...this.commissions.values()],
      identities: [],
      members: [],
      shares: this.shares,
      visits: [],
      touchHistories: [],
      idempotency: [
        { _id: 'friend:k1', shopId: 'shop', action: 'order', bodyHash: 'a1', answer: {}, at: noon },
      ],
      outbox: [],
      notices: [],
      audit: [],
    };
  }

  orderIds(): string[] {
    return [...this.orders.keys()];
  }

  claim(memberId: string): Outcome {
    const template = this.templates.get('welcome') ?? aTemplate();
    const claimedBefore = this.couponsOf(memberId).length;
    const claimed = claimCoupon({
      ...{ template, claimedBefore, now: this.now },
      claimant: { memberId, isNew: false, tags: [] },
      via: ['centre'],
    });
    if (!claimed.ok) return claimed;
    this.templates.set(template._id, claimed.value.template);
    this.coupons.set(claimed.value.coupon._id, claimed.value.coupon);
    return success(undefined);
  }

  place(memberId: string, lines: readonly CartLine[]): Outcome {
    const { products, settings, now } = this;
    const own = this.couponsOf(memberId);
    const facts: QuoteInput = {
      ...{ lines, products, coupons: own, now },
      buyer: plainBuyer,
      activities: [],
      shop: settings,
      choice: { coupons: 'best', points: 'none' },
    };
    const quote = quoteOrder(facts);
    if (!quote.ok) return quote;
    const mine = [...this.orders.values()].filter((order) => order.memberId === memberId);
    const attribution = decideAttribution({
      touches: memberId === 'stranger' ? [] : this.touches,
      policy: settings.attribution,
      buyerId: memberId,
      isFirstOrder: mine.length === 0,
      now,
    });
    const placed = placeOrder(
      aPlaceOrderInput({
        id: `order-${this.orders.size + 1}`,
        memberId,
        quote: quote.value,
        basis: freezeBasis(facts, quote.value),
        attribution,
        now,
        unpaidOrders: mine.filter((order) => order.payment.status === 'unpaid').length,
      }),
    );
    if (!placed.ok) return placed;
    const order = placed.value;
    const commission = estimateCommission({
      orderId: order._id,
      shopId: 'shop',
      buyerId: memberId,
      decision: attribution,
      quote: order.quote,
      products,
      settings: settings.commission,
      now,
    });
    return this.commit(order, {
      moves: [['reserve', reserveStock]],
      coupon: (coupon) => lockCoupon(coupon, order._id, now),
      commission: () => commission,
    });
  }

  pay(orderId: string): Outcome {
    const receipt = this.receiptOf(orderId);
    return this.change(orderId, (order) => payOrder(order, receipt), {
      moves: [['sell', sellStock]],
      coupon: (coupon) => spendCoupon(coupon, orderId, this.now),
      commission: (old) => changed(old, (one) => pendCommission(one, this.now)),
      batch: saleBatch,
    });
  }

  cancel(orderId: string): Outcome {
    return this.close(orderId, (order) => cancelOrder(order, { at: this.now }));
  }

  timeout(orderId: string): Outcome {
    return this.close(orderId, (order) => timeoutOrder(order, { at: this.now }));
  }

  /** Money for a closed order: goods and coupons again if they are still there, else the money goes back. */
  payLate(orderId: string): Outcome {
    const receipt = this.receiptOf(orderId);
    const kept = this.change(orderId, (order) => payLate(order, receipt), {
      moves: [
        ['reserve', reserveStock],
        ['sell', sellStock],
      ],
      again: true,
      coupon: (coupon) => retakeCoupon(coupon, orderId, this.now),
      commission: (old) => changed(old, (one) => pendCommission(one, this.now)),
      batch: saleBatch,
    });
    if (kept.ok) return kept;
    return this.change(orderId, (order) => payLateOutOfStock(order, receipt), {
      batch: lateReceiptBatch,
    });
  }

  refund(orderId: string): Outcome {
    return this.change(orderId, (order) => refundDone(order, { at: this.now }), {
      batch: refundBatch,
    });
  }

  /** The merchant gives a paid order back before shipping: its money is on its way. */
  refundFull(orderId: string): Outcome {
    const decision = { actor: 'staff:1', at: this.now, reason: '买家不要了' };
    return this.change(orderId, (order) => refundFull(order, decision), {});
  }

  /** That money is back. */
  giveAllBack(orderId: string): Outcome {
    return this.change(orderId, (order) => refundDone(order, { at: this.now }), {
      moves: [['return', returnStock]],
      coupon: (coupon) => returnCoupon(coupon, orderId, this.now),
      commission: (old) => changed(old, (one) => voidCommission(one, this.now)),
      batch: refundedSaleBatch,
    });
  }

  private close(orderId: string, step: Step<Order>): Outcome {
    return this.change(orderId, step, {
      moves: [['release', releaseStock]],
      coupon: (coupon) => releaseCoupon(coupon, orderId, this.now),
      commission: (old) => changed(old, (one) => voidCommission(one, this.now)),
    });
  }

  private change(orderId: string, step: Step<Order>, effects: Effects): Outcome {
    const order = this.orders.get(orderId);
    if (order === undefined) return refusal('ORDER_UNKNOWN');
    const moved = step(order);
    return moved.ok ? this.commit(moved.value, effects) : moved;
  }

  /** Decides everything first and writes only when nothing was refused. */
  private commit(order: Order, effects: Effects): Outcome {
    const stocks = new Map<string, Stock>();
    const coupons: Coupon[] = [];
    for (const { stockId: id, quantity } of goodsOfOrder(order)) {
      for (const [, move] of effects.moves ?? []) {
        const moved = move(stocks.get(id) ?? this.stocks.get(id) ?? aStock(), quantity);
        if (!moved.ok) return moved;
        stocks.set(id, moved.value);
      }
    }
    for (const { couponId } of effects.coupon === undefined ? [] : order.quote.couponsUsed) {
      const coupon = this.coupons.get(couponId);
      const moved = coupon && effects.coupon?.(coupon);
      if (moved === undefined || !moved.ok) return moved ?? refusal('COUPON_UNKNOWN');
      coupons.push(moved.value);
    }
    const commission = effects.commission?.(this.commissions.get(order._id));
    this.write(order, effects, stocks, coupons, commission);
    return success(undefined);
  }

  private write(
    order: Order,
    { moves = [], again = false, batch }: Effects,
    stocks: ReadonlyMap<string, Stock>,
    coupons: readonly Coupon[],
    commission: Commission | undefined,
  ): void {
    this.orders.set(order._id, order);
    for (const stock of stocks.values()) this.stocks.set(stock._id, stock);
    for (const coupon of coupons) this.coupons.set(coupon._id, coupon);
    if (commission !== undefined) this.commissions.set(order._id, commission);
    const lines = goodsOfOrder(order);
    for (const [kind] of moves) {
      this.movements.push(stockMovement(kind, order._id, lines, this.now, 'shop', again));
    }
    const posted = batch?.(order, this.now);
    if (posted !== undefined && posted.entries.length > 0) this.batches.push(posted);
  }

  private couponsOf(memberId: string): Coupon[] {
    return [...this.coupons.values()].filter((coupon) => coupon.memberId === memberId);
  }

  private receiptOf(orderId: string) {
    const paidFen = this.orders.get(orderId)?.quote.payableFen ?? fen(0);
    return { transactionId: `wx-${orderId}`, paidFen, at: this.now };
  }
}

/** What else changes together with an order. */
interface Effects {
  readonly moves?: readonly (readonly [
    'reserve' | 'release' | 'sell' | 'return',
    (stock: Stock, quantity: number) => Result<Stock>,
  ])[];
  readonly again?: boolean;
  readonly coupon?: Step<Coupon>;
  readonly commission?: (old: Commission | undefined) => Commission | undefined;
  readonly batch?: (order: Order, at: number) => LedgerBatch;
}

/** The commission after its step, or none where the order counts for nobody. */
function changed(old: Commission | undefined, step: Step<Commission>): Commission | undefined {
  const moved = old && step(old);
  return moved?.ok === true ? moved.value : undefined;
}
