import type { QuoteView } from '#contract/views';

/** What an own number of points may be: the balance, what this order takes, and the multiple. */
export interface PointsRoom {
  readonly balance: number;
  readonly most: number;
  readonly step: number;
}

/** What becomes of a typed number: taken as it is, cut down with the reason, or not taken. */
export type OwnPoints =
  | { readonly kind: 'taken'; readonly points: number }
  | { readonly kind: 'cut'; readonly points: number; readonly to: 'most' | 'step' }
  | { readonly kind: 'refused'; readonly because: 'beyond' | 'belowStep' };

/** Reads what was typed; undefined where there is no number. The server's quote has the last word. */
export function readOwnPoints(typed: string, room: PointsRoom): OwnPoints | undefined {
  const digits = typed.normalize('NFKC').replace(/[\s,]/g, '');
  if (!/^\d{1,15}$/.test(digits)) return undefined;
  const wanted = Number(digits);
  if (wanted > room.balance) return { kind: 'refused', because: 'beyond' };
  if (wanted > room.most) return { kind: 'cut', points: room.most, to: 'most' };
  const points = wanted - (wanted % room.step);
  if (points === 0) return { kind: 'refused', because: 'belowStep' };
  return points === wanted ? { kind: 'taken', points } : { kind: 'cut', points, to: 'step' };
}

export const roomOf = ({ points, quote }: QuoteView): PointsRoom => ({
  balance: points.balance,
  step: points.step,
  most: quote.points.most,
});
