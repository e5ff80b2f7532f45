import { formatYuan } from '#domain/money';
import type { CouponNotUsed, Quote } from '#domain/pricing/quote';
import type { quoteOrder } from '#domain/pricing/quote-order';

type Answer = ReturnType<typeof quoteOrder>;

/**
 * What a claim of the document should say for an answer: `pay` of a quote is `pay 95.50`, `units tea` is
 * `units tea=24.81,24.80`. A claim about some lines or coupons is answered about these only.
 */
export function showResult(claim: string, answer: Answer): string {
  const [name = '', ...words] = claim.split(' ');
  if (!answer.ok) return `refused ${answer.code}`;
  const show = new Map(Object.entries(shows)).get(name);
  return show === undefined
    ? `no claim "${name}"`
    : [name, show(answer.value, words)].join(' ').trim();
}

type Show = (quote: Quote, words: readonly string[]) => string;

const shows: Readonly<Record<string, Show>> = {
  pay: (quote) => formatYuan(quote.payableFen),
  freight: (quote) => formatYuan(quote.freightFen),
  gap: ({ freight }) => (freight.freeGapFen === undefined ? '' : formatYuan(freight.freeGapFen)),
  estimated: ({ freight }) => (freight.estimated ? '' : 'not'),
  paid: (quote, words) => perLine(quote, words, (line) => formatYuan(line.paidFen)),
  units: (quote, words) =>
    perLine(quote, words, (line) => line.refundPerUnitFen.map((unit) => formatYuan(unit)).join()),
  unitpoints: (quote, words) => perLine(quote, words, (line) => line.refundPerUnitPoints.join()),
  used: ({ couponsUsed }) =>
    [...couponsUsed]
      .sort((a, b) => (a.couponId < b.couponId ? -1 : 1))
      .map((one) => `${one.couponId}=${formatYuan(one.fen)}`)
      .join(' '),
  not: ({ couponsNotUsed }) =>
    couponsNotUsed.map((one) => `${one.couponId}=${one.code}${gapOf(one)}`).join(' '),
  gift: ({ gifts }) => gifts.map((gift) => `${gift.skuId}=${gift.quantity}`).join(' '),
  missing: ({ giftsMissing }) => giftsMissing.map((gift) => gift.skuId).join(' '),
  points: ({ points }) => String(points.spent),
  earns: ({ earns }) => `${earns.points}/${earns.growth}`,
  next: ({ nextSteps }) => nextSteps.map((one) => `${one.activityId} ${gapText(one)}`).join(' '),
  steps: ({ steps }) =>
    steps
      .map(({ stage, source, fen }) => {
        const name = stage === 'freight' || source === '' ? [stage, source] : [source];
        return `${name.filter((part) => part !== '').join(':')}=${formatYuan(fen)}`;
      })
      .join(' '),
};

function perLine(
  { lines }: Quote,
  words: readonly string[],
  show: (line: Quote['lines'][number]) => string,
): string {
  const named = words.map((word) => word.split('=')[0]);
  return named
    .map((skuId) => {
      const line = lines.find((one) => one.skuId === skuId);
      return `${skuId ?? ''}=${line === undefined ? 'nothing' : show(line)}`;
    })
    .join(' ');
}

function gapOf(one: CouponNotUsed): string {
  return one.gapFen === undefined && one.gapPieces === undefined ? '' : `+${gapText(one)}`;
}

function gapText({ gapFen, gapPieces }: Pick<CouponNotUsed, 'gapFen' | 'gapPieces'>): string {
  return gapFen === undefined ? `${gapPieces ?? 0}pcs` : formatYuan(gapFen);
}
