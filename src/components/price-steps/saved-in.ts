import { fen, type Fen } from '#domain/money';
import type { Quote } from '#domain/pricing/quote';

/** Everything that was taken off, goods and delivery alike: what the steps below add up to, positive. */
export function savedIn({ steps }: Pick<Quote, 'steps'>): Fen {
  return fen(steps.reduce((saved, step) => saved - Math.min(0, step.fen), 0));
}
