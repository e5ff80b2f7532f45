import { randomUUID } from 'node:crypto';
import type { AnswerOf, InputOf, Reply } from '#contract/action';
import type { openActions } from '#contract/open';
import { shopActions } from '#contract/shop';
import { post, Refused } from './drive';

type OpenAction = keyof typeof openActions;
type ShopAction = keyof typeof shopActions;
type Line = InputOf<typeof shopActions.quote>['lines'][number];

function accept<Data>(reply: unknown): Data {
  const said = reply as Reply<Data>;
  if (said.ok) return said.data;
  throw new Refused(said.code);
}

const look = async <A extends OpenAction>(
  url: string,
  action: A,
  data: InputOf<(typeof openActions)[A]>,
) =>
  accept<AnswerOf<(typeof openActions)[A]>>(
    await post(`${url}/v1/functions/open`, { action, data }),
  );

/** What can still be bought, so that nobody measures how fast a shop says that it is sold out. */
export class Shelves {
  private constructor(private readonly pieces: Line[]) {}

  /** `pages` of the catalogue; all of it unless told. */
  static async of(url: string, pages = Infinity): Promise<Shelves> {
    const pieces: Line[] = [];
    let cursor: string | undefined;
    for (let seen = 0; seen === 0 || (cursor !== undefined && seen < pages); seen += 1) {
      const page = await look(url, 'products', cursor === undefined ? {} : { cursor });
      for (const { id: productId } of page.items) {
        const { available } = await look(url, 'product', { productId });
        for (const [skuId, left] of Object.entries(available))
          pieces.push(...Array.from({ length: left }, () => ({ productId, skuId, quantity: 1 })));
      }
      cursor = page.cursor;
    }
    return new Shelves(pieces);
  }

  /** Any one piece, gone from here. */
  take(): Line {
    const place = Math.floor(Math.random() * this.pieces.length);
    const [piece] = this.pieces.splice(place, 1);
    if (piece === undefined) throw new Refused('BENCH_SHELVES_EMPTY');
    return piece;
  }
}

export const delivery = {
  kind: 'express' as const,
  address: {
    ...{ name: '周禾', phone: '13800138000', province: '浙江省' },
    ...{ city: '杭州市', district: '西湖区', detail: '龙井路 8 号' },
  },
};

/** A person with a phone who buys one piece after another and pays for each. */
export class Shopper {
  private constructor(
    private readonly url: string,
    private readonly openid: string,
    private readonly token: string,
  ) {}

  static async entering(url: string, openid: string): Promise<Shopper> {
    const { token } = (await post(`${url}/dev/login`, { openid })) as { token: string };
    const shopper = new Shopper(url, openid, token);
    await shopper.ask('enter', { scene: 1001 });
    return shopper;
  }

  private async ask<A extends ShopAction>(action: A, data: InputOf<(typeof shopActions)[A]>) {
    const key = shopActions[action].mutates ? { key: randomUUID() } : {};
    const event = { action, data, ...key };
    const reply = await post(`${this.url}/v1/functions/shop`, event, this.token);
    return accept<AnswerOf<(typeof shopActions)[A]>>(reply);
  }

  /** Quote, order, pay sheet, payment with WeChat's notice, and the order read back as paid. */
  async buy(line: Line): Promise<void> {
    const lines = [line];
    const { quote } = await this.ask('quote', { lines, couponChoice: 'best' });
    const couponIds = quote.couponsUsed.map(({ couponId }) => couponId);
    const quotedPayableFen = quote.payableFen;
    const placing = { lines, couponIds, delivery, note: '', quotedPayableFen };
    const { id: orderId } = await this.ask('placeOrder', placing);
    await this.ask('payOrder', { orderId });
    const paid = (await post(`${this.url}/dev/pay`, { orderId, as: this.openid })) as Reply;
    if (!paid.ok) throw new Refused(`pay ${paid.code}`);
    const { payment } = await this.ask('order', { orderId });
    if (payment !== 'paid') throw new Refused(`read back as ${payment}`);
  }
}
