import { fen } from '#domain/money';
import type { Quote } from '#domain/pricing/quote';
import { quoteOrder, type QuoteInput } from '#domain/pricing/quote-order';
import { aProduct } from './a-product';
import { noon } from './fixed-time';
import { valueOf } from './value-of';

/** A cart of one tea without coupons; freight 8.00, free from 99.00. */
export function aQuoteInput(changes: Partial<QuoteInput> = {}): QuoteInput {
  return {
    lines: [{ productId: 'tea', skuId: 'tea-100', quantity: 1 }],
    products: [aProduct()],
    coupons: [],
    couponChoice: 'best',
    freight: { flatFen: fen(800), freeOverFen: fen(9900) },
    now: noon,
    ...changes,
  };
}

export function aQuote(changes: Partial<QuoteInput> = {}): Quote {
  return valueOf(quoteOrder(aQuoteInput(changes)));
}
