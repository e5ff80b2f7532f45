import type { ShareReceipt } from '#contract/views';
import type { AttributionReason, Share, Visit } from '#domain/attribution/share';
import type { Product } from '#domain/catalogue';
import type { Commission } from '#domain/commission/commission';
import type { Member } from '#domain/member';
import { sum, zeroFen } from '#domain/money';
import type { Order } from '#domain/order/order';

type Receipt<Kind extends ShareReceipt['kind']> = Extract<ShareReceipt, { readonly kind: Kind }>;
type Members = ReadonlyMap<string, Member>;

const stranger = '一位好友';

/** Somebody opened a share. Of the friend only the nickname is told. */
export function visitReceipt(
  { _id: id, at, shareId, channel, visitorId }: Visit,
  known: {
    readonly members: Members;
    readonly shares: readonly Share[];
    readonly products: readonly Product[];
  },
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
    visitorName: known.members.get(visitorId)?.nickname ?? stranger,
    targetTitle: product?.title ?? (target?.kind === 'product' ? '已下架的商品' : '店铺首页'),
    targetPicture: product?.picture ?? '',
  };
}

/** Somebody ordered after opening a share: whether it counts, why, and what it may bring. */
export function orderReceipt(
  order: Order,
  commission: Commission | undefined,
  members: Members,
): Receipt<'order'> {
  const { attribution } = order;
  return {
    kind: 'order',
    id: order._id,
    at: order.createdAt,
    shareId: attribution.shareId ?? '',
    channel: attribution.channel,
    buyerName: members.get(order.memberId)?.nickname ?? stranger,
    counted: attribution.counted,
    reason: attribution.reason,
    reasonText: reasonText(order, commission),
    ...(commission === undefined ? {} : { status: commission.status }),
    baseFen: commission === undefined ? zeroFen : sum(commission.lines.map((line) => line.baseFen)),
    rewardFen: commission?.totalFen ?? zeroFen,
  };
}

const reasons: Readonly<Record<AttributionReason, string>> = {
  lastTouch: '好友下单前最近一次打开的是您的分享，算给您',
  firstTouch: '好友最先打开的是您的分享，算给您',
  protected: '好友在保护期内先打开了您的分享，仍算给您',
  noShare: '好友没有经过分享下单，不算',
  windowOver: '好友打开分享的时间超过了有效天数，不算',
  ownOrder: '自己的订单不算',
  notFirstOrder: '只算好友的首单，这不是首单',
};

const stages: Readonly<Record<Commission['status'], string>> = {
  estimated: '好友付款后计入',
  pending: '好友已付款，确认收货并过退货期后发放',
  settled: '已结算',
  paidOut: '已发放',
  void: '订单已取消，没有奖励',
  clawedBack: '好友退货，奖励已退回',
};

function reasonText({ attribution }: Order, commission: Commission | undefined): string {
  const why = reasons[attribution.reason];
  if (!attribution.counted) return `${why}。`;
  return commission === undefined
    ? `${why}；这单没有可奖励的金额。`
    : `${why}；${stages[commission.status]}。`;
}
