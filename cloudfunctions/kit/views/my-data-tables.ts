import { channelNames } from '#domain/attribution/channel-names';
import { formatBeijing } from '#domain/calendar';
import { writeCsv, type CsvCell } from '#domain/csv/write-csv';
import { sourceNames } from '#domain/imports/source-names';
import type { Language } from '#domain/language';
import type { LedgerBatch } from '#domain/ledger/batch';
import type { Member } from '#domain/member';
import { shownName } from '#domain/membership/guest-name';
import type { Order } from '#domain/order/order';
import { movement, type Known } from './my-data';
import { myDataWords, type TableName } from './my-data-words';

type Row = readonly CsvCell[];

const tables: readonly TableName[] = [
  ...(['profile', 'consents', 'orders', 'coupons', 'points'] as const),
  ...(['growth', 'outsideOrders', 'visits', 'rewards'] as const),
];

/** One table per kind of thing, for people with a spreadsheet. Times are Beijing time, amounts yuan. */
export function dataAsTables(
  known: Known,
  language: Language,
): { readonly name: string; readonly content: string }[] {
  const { files, heads } = myDataWords[language];
  return tables.map((table) => ({
    name: `${files[table]}.csv`,
    content: writeCsv([heads[table], ...rowsOf[table](known, language)]),
  }));
}

const rowsOf: Readonly<Record<TableName, (known: Known, language: Language) => readonly Row[]>> = {
  profile: ({ member }, language) => profileRows(member, language),
  consents: ({ consents }, language) => {
    const { yes, no } = myDataWords[language].answers;
    return consents.map(({ at, version, purpose, given }) => [
      ...[timeOf(at), version, purpose, given ? yes : no],
    ]);
  },
  orders: ({ orders }) => orders.flatMap(orderRows),
  coupons: ({ coupons }, language) =>
    coupons.map(({ title, status, claimedAt, validFrom, validUntil }) => [
      ...[title, myDataWords[language].coupons[status]],
      ...[claimedAt, validFrom, validUntil].map(timeOf),
    ]),
  points: ({ points }, language) => points.map((batch) => movementRow(batch, language)),
  growth: ({ growth }, language) => growth.map((batch) => movementRow(batch, language)),
  outsideOrders: ({ outsideOrders }, language) =>
    outsideOrders.map(({ at, source, number, refundOf, amountFen, points, growth }) => [
      ...[timeOf(at), sourceNames[language][source], number, refundOf ?? ''],
      ...[amountFen / 100, points, growth],
    ]),
  visits: ({ visits }, language) =>
    visits.map(({ at, channel }) => [timeOf(at), channelNames[language][channel]]),
  rewards: ({ rewards }, language) =>
    rewards.map(({ createdAt, totalFen, status }) => [
      ...[timeOf(createdAt), totalFen / 100, myDataWords[language].rewards[status]],
    ]),
};

function profileRows(member: Member, language: Language): readonly Row[] {
  const words = myDataWords[language].profile;
  return [
    [words.name, shownName(member, language)],
    [words.phone, member.phone ?? member.typedPhone ?? ''],
    [words.card, member.cardNumber ?? ''],
    [words.birthday, member.birthday ?? ''],
    [words.tags, (member.tags ?? []).join({ zh: '、', en: ', ' }[language])],
    [words.firstSeen, timeOf(member.createdAt)],
    [words.joined, member.joinedAt === undefined ? '' : timeOf(member.joinedAt)],
  ];
}

function orderRows({ _id, createdAt, quote, delivery: { address } }: Order): readonly Row[] {
  const { name, phone, province, city, district, detail } = address;
  return quote.lines.map((line) => [
    ...[timeOf(createdAt), _id, line.title, line.skuLabel, line.quantity],
    ...[line.paidFen / 100, quote.payableFen / 100, name, phone],
    [province, city, district, detail].join(' '),
  ]);
}

function movementRow(batch: LedgerBatch, language: Language): Row {
  const { at, what, amount, balance, orderId } = movement(batch, language);
  return [timeOf(at), what, amount, balance, orderId ?? ''];
}

function timeOf(at: number): string {
  return formatBeijing(at, 'YYYY-MM-DD HH:mm:ss');
}
