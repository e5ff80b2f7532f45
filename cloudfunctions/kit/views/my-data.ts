import { channelNames } from '#domain/attribution/channel-names';
import type { Visit } from '#domain/attribution/share';
import { formatBeijing } from '#domain/calendar';
import { writeCsv, type CsvCell } from '#domain/csv/write-csv';
import type { Commission } from '#domain/commission/commission';
import type { Coupon } from '#domain/coupons/coupon';
import type { OutsideOrder } from '#domain/imports/outside-order';
import type { LedgerBatch } from '#domain/ledger/batch';
import { describeEvent } from '#domain/ledger/describe-event';
import type { Member } from '#domain/member';
import type { Consent } from '#domain/membership/consent';
import type { Order } from '#domain/order/order';
import type { Share } from '#domain/attribution/share';

/** All that is known of one person, as it is stored. */
export interface Known {
  readonly member: Member;
  readonly orders: readonly Order[];
  readonly coupons: readonly Coupon[];
  readonly consents: readonly Consent[];
  readonly outsideOrders: readonly OutsideOrder[];
  readonly points: readonly LedgerBatch[];
  readonly growth: readonly LedgerBatch[];
  readonly shares: readonly Share[];
  readonly visits: readonly Visit[];
  readonly rewards: readonly Commission[];
}

/** Everything in one text for programs: what is the person's own, and nobody else's id. */
export function dataAsJson(known: Known, at: number): string {
  const { member, orders, coupons, consents, outsideOrders, shares, visits, rewards } = known;
  const data = {
    exportedAt: new Date(at).toISOString(),
    profile: member,
    consents: consents.map(({ kind, version, purpose, given, at: when }) => ({
      ...{ kind, version, purpose, given, at: when },
    })),
    orders: orders.map(ownOrder),
    coupons: coupons.map(({ title, rule, status, validFrom, validUntil, claimedAt }) => ({
      ...{ title, rule, status, validFrom, validUntil, claimedAt },
    })),
    points: known.points.map(movement),
    growth: known.growth.map(movement),
    outsideOrders: outsideOrders.map(
      ({ source, number, refundOf, amountFen, at: when, points, growth }) => ({
        ...{ source, number, refundOf, amountFen, at: when, points, growth },
      }),
    ),
    shares: shares.map(({ _id, kind, target, createdAt }) => ({
      id: _id,
      kind,
      target,
      createdAt,
    })),
    visits: visits.map(({ shareId, channel, at: when }) => ({ shareId, channel, at: when })),
    rewards: rewards.map(({ lines, totalFen, status, createdAt }) => ({
      lines,
      totalFen,
      status,
      createdAt,
    })),
  };
  return JSON.stringify(data, null, 2);
}

function ownOrder({ _id, quote, delivery, note, payment, fulfilment, history, createdAt }: Order) {
  const events = history.map(({ event, at }) => ({ event, at }));
  return { id: _id, quote, delivery, note, payment, fulfilment, history: events, createdAt };
}

function movement(batch: LedgerBatch) {
  return {
    ...{ at: batch.at, what: describeEvent(batch), orderId: batch.orderId },
    ...{ amount: amountOf(batch), balance: batch.statement?.balance ?? 0 },
  };
}

function amountOf({ entries, statement }: LedgerBatch): number {
  return entries
    .filter((entry) => entry.account === statement?.account)
    .reduce((total, entry) => total + entry.amount, 0);
}

type Table = readonly (readonly CsvCell[])[];

/** One table per kind of thing, for people with a spreadsheet. Times are Beijing time, amounts yuan. */
export function dataAsTables(known: Known): { readonly name: string; readonly content: string }[] {
  const tables: Readonly<Record<string, Table>> = {
    '资料.csv': profileTable(known.member),
    '同意记录.csv': consentTable(known.consents),
    '订单.csv': orderTable(known.orders),
    '优惠券.csv': couponTable(known.coupons),
    '积分.csv': movementTable(known.points),
    '成长值.csv': movementTable(known.growth),
    '其他渠道订单.csv': outsideTable(known.outsideOrders),
    '打开过的分享.csv': visitTable(known.visits),
    '推荐奖励.csv': rewardTable(known.rewards),
  };
  return Object.entries(tables).map(([name, table]) => ({ name, content: writeCsv(table) }));
}

function profileTable(member: Member): Table {
  return [
    ['项目', '内容'],
    ['昵称', member.nickname],
    ['手机号', member.phone ?? member.typedPhone ?? ''],
    ['会员卡号', member.cardNumber ?? ''],
    ['生日', member.birthday ?? ''],
    ['标签', (member.tags ?? []).join('、')],
    ['第一次来', timeOf(member.createdAt)],
    ['开卡', member.joinedAt === undefined ? '' : timeOf(member.joinedAt)],
  ];
}

function consentTable(consents: readonly Consent[]): Table {
  const rows = consents.map(({ at, version, purpose, given }) => [
    ...[timeOf(at), version, purpose, given ? '同意' : '不同意'],
  ]);
  return [['时间', '版本', '用途', '回答'], ...rows];
}

function orderTable(orders: readonly Order[]): Table {
  const header = [
    '下单时间',
    '订单号',
    '商品',
    '规格',
    '数量',
    '商品实付',
    '订单实付',
    '收货人',
    '电话',
    '地址',
  ];
  const rows = orders.flatMap(({ _id, createdAt, quote, delivery: { address } }) =>
    quote.lines.map((line) => [
      ...[timeOf(createdAt), _id, line.title, line.skuLabel, line.quantity],
      ...[line.paidFen / 100, quote.payableFen / 100, address.name, address.phone],
      [address.province, address.city, address.district, address.detail].join(' '),
    ]),
  );
  return [header, ...rows];
}

function couponTable(coupons: readonly Coupon[]): Table {
  const rows = coupons.map(({ title, status, claimedAt, validFrom, validUntil }) => [
    ...[title, status, timeOf(claimedAt), timeOf(validFrom), timeOf(validUntil)],
  ]);
  return [['名称', '状态', '领取', '生效', '失效'], ...rows];
}

function movementTable(batches: readonly LedgerBatch[]): Table {
  const rows = batches.map((batch) => {
    const { at, what, amount, balance, orderId } = movement(batch);
    return [timeOf(at), what, amount, balance, orderId ?? ''];
  });
  return [['时间', '事由', '变动', '余额', '订单号'], ...rows];
}

function outsideTable(orders: readonly OutsideOrder[]): Table {
  const rows = orders.map(({ at, source, number, refundOf, amountFen, points, growth }) => [
    ...[timeOf(at), source, number, refundOf ?? '', amountFen / 100, points, growth],
  ]);
  return [['时间', '来源', '单号', '退款原单号', '金额', '积分', '成长值'], ...rows];
}

function visitTable(visits: readonly Visit[]): Table {
  return [
    ['时间', '渠道'],
    ...visits.map(({ at, channel }) => [timeOf(at), channelNames[channel]]),
  ];
}

function rewardTable(rewards: readonly Commission[]): Table {
  const rows = rewards.map(({ createdAt, totalFen, status }) => [
    timeOf(createdAt),
    totalFen / 100,
    status,
  ]);
  return [['时间', '奖励', '状态'], ...rows];
}

function timeOf(at: number): string {
  return formatBeijing(at, 'YYYY-MM-DD HH:mm:ss');
}
