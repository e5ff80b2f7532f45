import type { QuoteView } from '#contract/views';
import type { LadderReward } from '#domain/activities/activity';
import type { Fen } from '#domain/money';

/** What a little more would bring, and how much more it takes: money or pieces. */
export interface Gain {
  readonly key: string;
  readonly gapFen?: Fen;
  readonly gapPieces?: number;
  readonly brings:
    | { readonly kind: 'coupon'; readonly couponId: string; readonly title: string }
    | {
        readonly kind: 'ladder';
        readonly activityId: string;
        readonly title: string;
        readonly reward: LadderReward;
      }
    | { readonly kind: 'freight' };
}

/** More hints would be noise. */
const most = 2;

/** The nearest gains of a cart, at most one of a kind: a ladder's next step, a coupon in hand, free freight. */
export function nextGains(view: QuoteView | undefined): readonly Gain[] {
  if (!view) return [];
  const nearest = [ladders(view), coupons(view), freight(view)].flatMap(
    (gains) => [...gains].sort(byGap)[0] ?? [],
  );
  return nearest.sort(byGap).slice(0, most);
}

function ladders({ quote }: QuoteView): Gain[] {
  return quote.nextSteps.map(({ activityId, title, reward, ...step }) => ({
    key: `ladder:${activityId}`,
    ...gapOf(step),
    brings: { kind: 'ladder', activityId, title, reward },
  }));
}

function coupons({ quote }: QuoteView): Gain[] {
  return quote.couponsNotUsed
    .filter(({ gapFen = 0, gapPieces = 0 }) => gapFen > 0 || gapPieces > 0)
    .map(({ couponId, title, ...gap }) => ({
      key: `coupon:${couponId}`,
      ...gapOf(gap),
      brings: { kind: 'coupon', couponId, title },
    }));
}

function freight({ quote }: QuoteView): Gain[] {
  const { freeGapFen } = quote.freight;
  if (freeGapFen === undefined || freeGapFen <= 0 || quote.freightFen === 0) return [];
  return [{ key: 'freight', gapFen: freeGapFen, brings: { kind: 'freight' } }];
}

function gapOf({ gapFen, gapPieces }: Pick<Gain, 'gapFen' | 'gapPieces'>) {
  return {
    ...(gapFen === undefined ? {} : { gapFen }),
    ...(gapPieces === undefined ? {} : { gapPieces }),
  };
}

/** One more piece is the shortest way, then money, then several pieces. */
function byGap(a: Gain, b: Gain): number {
  return rank(a) - rank(b) || (a.gapFen ?? a.gapPieces ?? 0) - (b.gapFen ?? b.gapPieces ?? 0);
}

function rank({ gapFen, gapPieces }: Gain): number {
  if (gapFen !== undefined) return 1;
  return gapPieces === 1 ? 0 : 2;
}
