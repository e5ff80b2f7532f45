import type { ShareReceipt } from '#contract/views';
import type { AttributionReason, Share, Visit } from '#domain/attribution/share';
import type { Product } from '#domain/catalogue';
import type { Commission } from '#domain/commission/commission';
import type { InEach, Language } from '#domain/language';
import type { Member } from '#domain/member';
import { shownName } from '#domain/membership/guest-name';
import { sum, zeroFen } from '#domain/money';
import type { Order } from '#domain/order/order';

type Receipt<Kind extends ShareReceipt['kind']> = Extract<ShareReceipt, { readonly kind: Kind }>;
type Members = ReadonlyMap<string, Member>;

const stranger: InEach<string> = { zh: '一位好友', en: 'A friend' };
const home: InEach<string> = { zh: '店铺首页', en: 'the shop' };
const gone: InEach<string> = { zh: '已下架的商品', en: 'something no longer sold' };

function nameOf(memberId: string, members: Members, language: Language): string {
  const member = members.get(memberId);
  return member === undefined ? stranger[language] : shownName(member, language);
}

/** Somebody opened a share. Of the friend only the nickname is told. */
export function visitReceipt(
  { _id: id, at, shareId, channel, visitorId }: Visit,
  known: {
    readonly members: Members;
    readonly shares: readonly Share[];
    readonly products: readonly Product[];
  },
  language: Language,
): Receipt<'visit'> {
  const share = known.shares.find((one) => one._id === shareId);
  const target = share?.target;
  const product =
    target?.kind === 'product' ? known.products.find((one) => one._id === target.id) : undefined;
  return {
    kind: 'visit',
    id,
    at,
    shareId,
    shareKind: share?.kind ?? 'link',
    channel,
    visitorName: nameOf(visitorId, known.members, language),
    targetTitle: product?.title ?? (target?.kind === 'product' ? gone : home)[language],
    targetPicture: product?.picture ?? '',
  };
}

/** Somebody ordered after opening a share: whether it counts, why, and what it may bring. */
export function orderReceipt(
  order: Order,
  commission: Commission | undefined,
  members: Members,
  language: Language,
): Receipt<'order'> {
  const { attribution } = order;
  return {
    kind: 'order',
    id: order._id,
    at: order.createdAt,
    shareId: attribution.shareId ?? '',
    channel: attribution.channel,
    buyerName: nameOf(order.memberId, members, language),
    counted: attribution.counted,
    reason: attribution.reason,
    reasonText: reasonText(order, commission, language),
    ...(commission === undefined ? {} : { status: commission.status }),
    baseFen: commission === undefined ? zeroFen : sum(commission.lines.map((line) => line.baseFen)),
    rewardFen: commission?.totalFen ?? zeroFen,
  };
}

const reasons: Readonly<Record<AttributionReason, InEach<string>>> = {
  lastTouch: {
    zh: '好友下单前最近一次打开的是您的分享，算给您',
    en: 'Yours was the last share they opened before ordering, so it counts for you',
  },
  firstTouch: {
    zh: '好友最先打开的是您的分享，算给您',
    en: 'Yours was the first share they opened, so it counts for you',
  },
  protected: {
    zh: '好友在保护期内先打开了您的分享，仍算给您',
    en: 'They opened your share first and it is still protected, so it counts for you',
  },
  noShare: {
    zh: '好友没有经过分享下单，不算',
    en: 'They did not come through a share, so it does not count',
  },
  windowOver: {
    zh: '好友打开分享的时间超过了有效天数，不算',
    en: 'They opened the share too long ago, so it does not count',
  },
  ownOrder: { zh: '自己的订单不算', en: 'Your own orders do not count' },
  notFirstOrder: {
    zh: '只算好友的首单，这不是首单',
    en: 'Only a first order counts, and this is not their first',
  },
};

const stages: Readonly<Record<Commission['status'], InEach<string>>> = {
  estimated: { zh: '好友付款后计入', en: 'it is added once they pay' },
  pending: {
    zh: '好友已付款，确认收货并过退货期后发放',
    en: 'it is paid; you receive it after they keep the goods and the return window is over',
  },
  settled: { zh: '已结算', en: 'settled' },
  paidOut: { zh: '已发放', en: 'you have received it' },
  void: { zh: '订单已取消，没有奖励', en: 'the order was cancelled, there is no reward' },
  clawedBack: { zh: '好友退货，奖励已退回', en: 'they returned the goods, the reward went back' },
};

const nothing: InEach<string> = {
  zh: '这单没有可奖励的金额',
  en: 'nothing in it can be rewarded',
};

function reasonText(
  { attribution }: Order,
  commission: Commission | undefined,
  language: Language,
): string {
  const why = reasons[attribution.reason][language];
  const stage = (commission === undefined ? nothing : stages[commission.status])[language];
  const said = attribution.counted ? [why, stage] : [why];
  return language === 'zh' ? `${said.join('；')}。` : `${said.join('; ')}.`;
}
