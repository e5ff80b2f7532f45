import { addBeijingDays } from '../calendar';
import { smaller, type Fen } from '../money';

/** Days a struck-through price looks back: the seven before a promotion (docs/glossary.md). */
const strikeDays = 7;

/** Longest a promotion may run, or goods may lie unsold, and still be looked back on. */
const keptDays = 100;

/** What a SKU was really sold for. `_id` = SKU id, collection `priceHistory`. */
export interface PriceHistory {
  readonly _id: string;
  readonly shopId: string;
  /** Beijing days with a paid order, oldest first. */
  readonly days: readonly { readonly day: string; readonly lowestFen: Fen }[];
}

/** Notes what a unit was sold for on a Beijing day: what the buyer paid after activity or level price, before coupons. */
export function recordDeal(
  history: PriceHistory,
  deal: { readonly day: string; readonly unitFen: Fen },
): PriceHistory {
  const before = history.days.find((one) => one.day === deal.day)?.lowestFen ?? deal.unitFen;
  const today = { day: deal.day, lowestFen: smaller(before, deal.unitFen) };
  const oldest = addBeijingDays(deal.day, -keptDays);
  const others = history.days.filter((one) => one.day !== deal.day && one.day >= oldest);
  const days = [...others, today].sort((a, b) => (a.day < b.day ? -1 : 1));
  return { ...history, days };
}

/** What goods were sold for before a promotion. */
export interface FormerDeal {
  readonly fen: Fen;
  /** `lowestDeal`: the lowest of the seven days before. `lastDeal`: nothing was sold in them, the last one before. */
  readonly kind: 'lowestDeal' | 'lastDeal';
}

/**
 * The lowest deal of the seven Beijing days before a day; when nothing was sold in them, the last deal before;
 * undefined when nothing was ever sold.
 */
export function dealBefore(history: PriceHistory, day: string): FormerDeal | undefined {
  const first = addBeijingDays(day, -strikeDays);
  const before = history.days.filter((one) => one.day < day);
  const recent = before.filter((one) => one.day >= first);
  const [deal, ...others] = (recent.length === 0 ? before.slice(-1) : recent).map(
    (one) => one.lowestFen,
  );
  if (deal === undefined) return undefined;
  return {
    fen: others.reduce(smaller, deal),
    kind: recent.length === 0 ? 'lastDeal' : 'lowestDeal',
  };
}
