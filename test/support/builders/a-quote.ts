import { oneRate } from '#domain/freight/one-rate';
import { fen } from '#domain/money';
import { noPoints } from '#domain/points/rules';
import type { Quote } from '#domain/pricing/quote';
import { plainBuyer, type BuyerChoice, type QuoteInput } from '#domain/pricing/quote-input';
import { quoteOrder } from '#domain/pricing/quote-order';
import { aProduct } from './a-product';
import { noon } from './fixed-time';
import { valueOf } from './value-of';

/** A guest's cart of one tea without coupons; freight 8.00, free from 99.00. */
export function aQuoteInput(changes: Partial<QuoteInput> = {}): QuoteInput {
  return {
    lines: [{ productId: 'tea', skuId: 'tea-100', quantity: 1 }],
    products: [aProduct()],
    buyer: plainBuyer,
    coupons: [],
    activities: [],
    shop: { _id: 'shop', freight: oneRate(fen(800), fen(9900)), points: noPoints },
    choice: aChoice(),
    now: noon,
    ...changes,
  };
}

/** The best coupons, no points, no address yet. */
export function aChoice(changes: Partial<BuyerChoice> = {}): BuyerChoice {
  return { coupons: 'best', points: 'none', ...changes };
}

export function aQuote(changes: Partial<QuoteInput> = {}): Quote {
  return valueOf(quoteOrder(aQuoteInput(changes)));
}
