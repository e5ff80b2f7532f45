import type { PriceStage, PriceStep } from '#domain/pricing/quote';
import type { priceTexts } from '../../texts/price';

type Word = Extract<keyof typeof priceTexts.zh, PriceStage | 'deal' | 'level' | 'freightOff'>;

const wordOf = {
  list: 'list',
  activity: 'deal',
  ladder: 'ladder',
  coupon: 'coupon',
  points: 'points',
  freight: 'freight',
} as const satisfies Record<PriceStage, Word>;

/** What a step is called: an activity's price and a level's are two things, and so are freight and what is off it. */
export function stepName({ stage, source, fen }: PriceStep): Word {
  if (stage === 'activity' && source === 'level') return 'level';
  if (stage === 'freight' && fen < 0) return 'freightOff';
  return wordOf[stage];
}

/** "+" where something is added to what came before, "−" where it is taken off. */
export function stepSign({ stage, fen }: PriceStep): '+' | '−' | undefined {
  if (fen < 0) return '−';
  return stage === 'freight' ? '+' : undefined;
}
