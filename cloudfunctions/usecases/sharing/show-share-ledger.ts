import type { CheckedInputOf } from '#contract/action';
import type { shopActions } from '#contract/shop';
import type { ShareLedgerView, ShareReceipt } from '#contract/views';
import { describePolicy } from '#domain/attribution/describe-policy';
import type { InEach, Language } from '#domain/language';
import { add } from '#domain/money';
import type { ShopSettings } from '#domain/shop';
import type { Answer } from '../../kit/answer';
import type { BuyerContext } from '../../kit/call-context';
import { toCursor } from '../../kit/cursor';
import { commissionsById, earningsOf } from '../../kit/repositories/commissions';
import { memberIdOf, membersById } from '../../kit/repositories/members';
import { ordersBroughtBy } from '../../kit/repositories/orders';
import { productsByIds } from '../../kit/repositories/products';
import { shopSettings } from '../../kit/repositories/settings';
import { countVisits, sharesByIds, visitPage } from '../../kit/repositories/shares';
import { orderReceipt, visitReceipt } from '../../kit/views/share-receipt';

const pageSize = 20;

/** What came of a fan's recommendations: a receipt for every visit and every order, counted or not, and why. */
export async function showShareLedger(
  { cursor }: CheckedInputOf<typeof shopActions.shareLedger>,
  { caller, language }: BuyerContext,
): Promise<Answer<ShareLedgerView>> {
  const fanId = await memberIdOf(caller);
  const [settings, visits, earnings, page] = await Promise.all([
    shopSettings(),
    countVisits(fanId),
    earningsOf(fanId),
    receiptPage(fanId, cursor, language),
  ]);
  const summary = {
    ...visits,
    orders: earnings.orders,
    estimatedFen: earnings.fen('estimated'),
    pendingFen: earnings.fen('pending'),
    settledFen: add(earnings.fen('settled'), earnings.fen('paidOut')),
  };
  return {
    ok: true,
    value: {
      summary,
      policyText: describePolicy(settings.attribution, language),
      rewardText: rewardText(settings.commission, language),
      ...page,
    },
  };
}

/** Visits and orders in one line of time: a page takes from both and goes on where the last receipt stood. */
async function receiptPage(
  fanId: string,
  cursor: string | undefined,
  language: Language,
): Promise<Pick<ShareLedgerView, 'receipts' | 'cursor'>> {
  const [visits, orders] = await Promise.all([
    visitPage(fanId, pageSize, cursor),
    ordersBroughtBy(fanId, pageSize, cursor),
  ]);
  const people = [...visits.items.map((v) => v.visitorId), ...orders.items.map((o) => o.memberId)];
  const [members, shares, commissions] = await Promise.all([
    membersById(people),
    sharesByIds([...new Set(visits.items.map((visit) => visit.shareId))]),
    commissionsById(orders.items.map((order) => order._id)),
  ]);
  const targets = shares.flatMap(({ target }) => (target.kind === 'product' ? [target.id] : []));
  const products = await productsByIds(targets);
  const receipts = [
    ...visits.items.map((visit) => visitReceipt(visit, { members, shares, products }, language)),
    ...orders.items.map((order) =>
      orderReceipt(order, commissions.get(order._id), members, language),
    ),
  ].sort(newestFirst);
  const shown = receipts.slice(0, pageSize);
  const last = shown[shown.length - 1];
  const hasMore =
    receipts.length > pageSize || visits.cursor !== undefined || orders.cursor !== undefined;
  return last !== undefined && hasMore
    ? { receipts: shown, cursor: toCursor(last.at, last.id) }
    : { receipts: shown };
}

/** The order of the two lists it is made from: time, then id, both descending. */
function newestFirst(a: ShareReceipt, b: ShareReceipt): number {
  if (a.at !== b.at) return b.at - a.at;
  return a.id < b.id ? 1 : -1;
}

const rewards: Readonly<Record<ShopSettings['commission']['reward'], InEach<string>>> = {
  points: {
    zh: '奖励以积分发放，1 积分相当于 1 分钱',
    en: 'The reward comes as points; 1 point is worth 0.01 yuan',
  },
  coupon: { zh: '奖励以优惠券发放', en: 'The reward comes as a coupon' },
  cash: { zh: '奖励以现金发放', en: 'The reward comes as money' },
};

function rewardText(
  { defaultRateBp, reward }: ShopSettings['commission'],
  language: Language,
): string {
  const percent = `${defaultRateBp / 100}%`;
  const how = rewards[reward][language];
  return language === 'zh'
    ? `好友下单并确认收货后，您可得商品实付金额的 ${percent} 起；${how}。`
    : `When a friend orders and keeps the goods, you receive ${percent} or more of what they paid for them. ${how}.`;
}
