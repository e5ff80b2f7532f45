import type { InputOf } from '#contract/action';
import type { shopActions } from '#contract/shop';
import type { OrderView } from '#contract/views';
import type { RunningShop, Someone } from './a-running-shop';

export type Line = InputOf<typeof shopActions.quote>['lines'][number];

export const tea = (quantity: number): Line => ({ productId: 'tea', skuId: 'tea-100', quantity });
export const cake = (quantity: number): Line => ({ productId: 'cake', skuId: 'cake-6', quantity });
export const pot = (quantity: number): Line => ({ productId: 'pot', skuId: 'pot-1', quantity });

export const delivery = {
  kind: 'express' as const,
  address: {
    ...{ name: '小林', phone: '13800000000', province: '浙江省' },
    ...{ city: '杭州市', district: '西湖区', detail: '龙井路 1 号' },
  },
};

type OrderInput = InputOf<typeof shopActions.placeOrder>;

/** A person with a phone who has entered the shop and knows how to buy. */
export class Buyer {
  readonly phone: Someone<'shop'>;

  constructor(
    private readonly shop: RunningShop,
    readonly openid: string,
  ) {
    this.phone = shop.phone(openid);
  }

  static async entering(shop: RunningShop, openid: string, shareId?: string): Promise<Buyer> {
    const buyer = new Buyer(shop, openid);
    await buyer.enter(shareId);
    return buyer;
  }

  /** Somebody who enters before each test. */
  static ofEveryTest(shop: RunningShop, openid: string): Buyer {
    const buyer = new Buyer(shop, openid);
    beforeEach(() => buyer.enter());
    return buyer;
  }

  private enter(shareId?: string) {
    return this.phone.get('enter', { scene: 1007, ...(shareId === undefined ? {} : { shareId }) });
  }

  get memberId(): string {
    return this.shop.one('identities', this.openid).memberId;
  }

  /** What the phone sends after showing the price. */
  async checkout(
    lines: Line[],
    couponIds: string[] = [],
    spend: Pick<OrderInput, 'points'> = {},
  ): Promise<OrderInput> {
    const asked = { lines, couponChoice: couponIds, ...spend };
    const { quote } = await this.phone.get('quote', asked);
    return { lines, couponIds, ...spend, delivery, note: '', quotedPayableFen: quote.payableFen };
  }

  async place(lines: Line[], couponIds: string[] = []): Promise<OrderView> {
    return this.phone.get('placeOrder', await this.checkout(lines, couponIds));
  }

  async claim(templateId = 'welcome'): Promise<string> {
    return (await this.phone.get('claimCoupon', { templateId }))._id;
  }

  /** Opens the pay sheet and confirms it; no notice is sent. */
  async payAtWechat(orderId: string): Promise<void> {
    await this.phone.get('payOrder', { orderId });
    this.shop.pay.pay(orderId);
  }

  async buy(lines: Line[], couponIds: string[] = []): Promise<OrderView> {
    const { id } = await this.place(lines, couponIds);
    await this.payAtWechat(id);
    const { statusCode } = await this.shop.notify(this.shop.pay.paidNotice(id));
    if (statusCode !== 200) throw new Error(`the notice of ${id} was not taken`);
    return this.phone.get('order', { orderId: id });
  }
}
