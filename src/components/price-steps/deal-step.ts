import type { PriceStep, Quote } from '#domain/pricing/quote';

/** Who made a line cheaper before everything else: an activity or the level; undefined at list price. */
export function dealStep(
  { steps, lines }: Pick<Quote, 'steps' | 'lines'>,
  skuId: string,
): PriceStep | undefined {
  const place = lines.findIndex((line) => line.skuId === skuId);
  return steps.find((step) => step.stage === 'activity' && (step.perLine[place] ?? 0) < 0);
}
