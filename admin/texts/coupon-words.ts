import { channelNames } from '#domain/attribution/channel-names';
import { addBeijingDays, beijingDay, formatBeijing, startOfBeijingDay } from '#domain/calendar';
import {
  describeScope,
  describeThreshold,
  describeValidity,
} from '#domain/coupons/describe-coupon';
import { describeRule } from '#domain/coupons/describe-rule';
import type {
  ClaimChannel,
  CouponAudience,
  CouponRule,
  CouponTemplate,
  CouponThreshold,
  CouponValidity,
  StackingClass,
} from '#domain/coupons/template';
import { templateLimits } from '#domain/coupons/template-limits';
import type { GoodsScope } from '#domain/goods-scope';
import { formatYuanShort } from '#domain/money';
import { daysText } from './days-text';

/** The name of a category, product, store or level. */
export type NameOf = (id: string) => string;

/** Like the card's own words, with what is still to be filled in. */
export function scopeWords(scope: GoodsScope, nameOf: NameOf): string {
  const unfinished = scope.kind !== 'all' && scope.ids.length === 0;
  return unfinished ? '还没选适用商品' : describeScope(scope, nameOf);
}

export function thresholdWords(threshold: CouponThreshold): string {
  const unfinished =
    (threshold.kind === 'amount' && threshold.fen <= 0) ||
    (threshold.kind === 'pieces' && threshold.pieces <= 0);
  return unfinished ? '门槛待填' : describeThreshold(threshold);
}

export function validityWords(validity: CouponValidity): string {
  const unfinished = validity.kind === 'days' && validity.days < 0;
  return unfinished ? '有效期待填' : describeValidity(validity);
}

/** A date makes "N days" concrete: who claims today can use it until the end of that day. */
export function validityExample(days: number | null, now: number): string | undefined {
  if (days === null || !Number.isInteger(days) || days < 0 || days > templateLimits.validityDays) {
    return undefined;
  }
  const last = addBeijingDays(beijingDay(now), days);
  return `例：今天领取，可以用到 ${formatBeijing(startOfBeijingDay(last), 'YYYY年M月D日')} 24 点。`;
}

/** The whole coupon in one sentence, as a merchant would tell it to a colleague. */
export function couponSentence(template: CouponTemplate, nameOf: NameOf): string {
  const { claim, rule, quota, perMember, validity } = template;
  return (
    `${daysText(claim.from, claim.until)}可领，每人 ${perMember} 张，共 ${quota.toLocaleString('zh-CN')} 张；` +
    `${describeRule(rule)}，${scopeWords(rule.scope, nameOf)}，${validityWords(validity)}。`
  );
}

export const classNames: Readonly<Record<StackingClass, string>> = {
  product: '商品券',
  order: '订单券',
  freight: '运费券',
};

/** How a coupon may be had, as a merchant reads it. */
export const claimChannelNames: Readonly<Record<ClaimChannel, string>> = {
  ...channelNames.zh,
  centre: '领券中心',
  code: '兑换码',
  issue: '由商家发放',
};

export const audienceNames: Readonly<Record<CouponAudience['kind'], string>> = {
  all: '所有人',
  new: '新客',
  levels: '指定等级',
  tags: '指定标签',
  named: '指定会员',
};

/** Everything else there is to a coupon, by name; only what is not the usual case. */
export function couponConditions(
  { rule, audience, channels }: Pick<CouponTemplate, 'rule' | 'audience' | 'channels'>,
  nameOf: NameOf,
): readonly (readonly [string, string])[] {
  return [
    ['谁能领', audienceWords(audience, nameOf)],
    ['怎么领', channels.map((channel) => claimChannelNames[channel]).join('、')],
    ['和别的券', stackingWords(rule)],
    ...(rule.storeIds === undefined
      ? []
      : [['门店', `仅限到店自提：${rule.storeIds.map(nameOf).join('、')}`] as const]),
    ...(rule.budget === undefined
      ? []
      : [
          [
            '预算',
            `「${rule.budget.campaign}」共 ${formatYuanShort(rule.budget.capFen)} 元`,
          ] as const,
        ]),
  ];
}

function audienceWords(audience: CouponAudience, nameOf: NameOf): string {
  switch (audience.kind) {
    case 'all':
      return audienceNames.all;
    case 'new':
      return '还没成交过的新客';
    case 'levels':
      return `等级为${audience.ids.map(nameOf).join('、')}的会员`;
    case 'tags':
      return `有标签${audience.tags.map((tag) => `「${tag}」`).join('')}的会员`;
    case 'named':
      return `指定的 ${audience.memberIds.length} 位会员`;
  }
}

function stackingWords({ stackingClass, combinesWith }: CouponRule): string {
  const own = classNames[stackingClass];
  if (combinesWith.length === 0) return `${own}，单独使用`;
  return `${own}，可与${combinesWith.map((one) => classNames[one]).join('、')}同用`;
}
