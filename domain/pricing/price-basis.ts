import type { Activity } from '../activities/activity';
import type { Coupon } from '../coupons/coupon';
import { templateOf } from '../freight/charge-freight';
import type { FreightRules } from '../freight/freight-template';
import type { PointsRules } from '../points/rules';
import { giftGoodsOf, type GiftGoods } from './gifts';
import type { CartLine } from './priced-line';
import type { Quote } from './quote';
import type { BuyerChoice, BuyerFacts, QuoteInput } from './quote-input';
import type { PriceRules } from './stage';

/**
 * What an order's price stands on beside its own lines and coupons, frozen when it is placed: whoever has it can
 * compute the price again, whatever the shop changes afterwards. Nothing in it says who the buyer is.
 */
export interface PriceBasis {
  /** UTC ms. */
  readonly at: number;
  readonly buyer: BuyerFacts;
  readonly choice: Omit<BuyerChoice, 'coupons' | 'points'>;
  /** Activities that were live for the goods. */
  readonly activities: readonly Activity[];
  /** Only the templates that charge the goods. */
  readonly freight: FreightRules;
  readonly points: PointsRules;
  /** Gifts that came along; of each as many pieces as were given, so that what was missing then is missing again. */
  readonly giftGoods: readonly GiftGoods[];
}

/** Keeps of a quote's facts what its price depends on. */
export function freezeBasis(input: QuoteInput, quote: Quote): PriceBasis {
  const { destination, storeId } = input.choice;
  return {
    at: input.now,
    buyer: input.buyer,
    choice: {
      ...(destination === undefined ? {} : { destination }),
      ...(storeId === undefined ? {} : { storeId }),
    },
    activities: input.activities.flatMap((one) => aboutLines(one, quote.lines) ?? []),
    freight: freightOf(input.shop.freight, quote),
    points: input.shop.points,
    giftGoods: givenGoods(input, quote),
  };
}

function givenGoods({ products, coupons, activities }: QuoteInput, quote: Quote): GiftGoods[] {
  const given = new Map(quote.gifts.map(({ skuId, quantity }) => [skuId, quantity]));
  return giftGoodsOf({ products, coupons, activities }, quote.lines).flatMap((goods) => {
    const available = given.get(goods.skuId);
    return available === undefined ? [] : { ...goods, available };
  });
}

/** A limited price keeps only the SKUs of the order. */
function aboutLines(activity: Activity, lines: readonly CartLine[]): Activity | undefined {
  if (activity.kind === 'ladder') return activity;
  const skus = new Set(lines.map((line) => line.skuId));
  const prices = activity.prices.filter(({ skuId }) => skus.has(skuId));
  return prices.length === 0 ? undefined : { ...activity, prices };
}

function freightOf(freight: FreightRules, { lines }: Quote): FreightRules {
  const used = new Set(lines.map((line) => templateOf(freight, line)));
  const templates = freight.templates.filter(
    (one) => used.has(one) || one.id === freight.defaultTemplateId,
  );
  return { ...freight, templates };
}

/** The facts of the price as they were, with the order's own coupons. */
export function rulesFrom(
  basis: PriceBasis,
  order: {
    readonly shopId: string;
    readonly coupons: readonly Coupon[];
    readonly quote: Pick<Quote, 'points'>;
  },
): PriceRules {
  const { at: now, buyer, activities, freight, points, giftGoods } = basis;
  return {
    ...{ now, buyer, activities, giftGoods },
    coupons: order.coupons,
    shop: { _id: order.shopId, freight, points },
    choice: { ...basis.choice, points: order.quote.points.asked },
  };
}
