import type { PriceStage, PriceStep } from '#domain/pricing/quote';

const stageNames: Readonly<Record<PriceStage, string>> = {
  list: '商品原价',
  activity: '活动优惠',
  ladder: '满额优惠',
  coupon: '优惠券',
  points: '积分抵扣',
  freight: '运费',
};

/** What a step of the price is called, in two parts that a narrow column may put under each other. */
export function stepName({
  stage,
  source,
  label,
}: Pick<PriceStep, 'stage' | 'source' | 'label'>): readonly [stage: string, cause: string] {
  const isLevelPrice = stage === 'activity' && source === 'level';
  return [isLevelPrice ? '会员价' : stageNames[stage], label === '' ? '' : `「${label}」`];
}
