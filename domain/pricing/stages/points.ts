import { fen, percentOf, split, sum, times } from '../../money';
import type { PriceDraft, PriceRules, Stage } from '../stage';
import { takeOff } from '../take-off';

/**
 * Points pay a share of the goods after coupons, freight never. What is asked for beyond the share is cut down and
 * said so. Everything is rounded down, and no line is paid with points beyond what it costs.
 */
export const points: Stage = {
  stage: 'points',
  apply(draft, rules) {
    const most = mostPoints(draft, rules);
    const asked = askedPoints(rules, most);
    const spent = wholeSteps(Math.min(asked, most), rules.shop.points.step);
    const { fenPerPoint } = rules.shop.points;
    const paid = fen(spent * fenPerPoint);
    const use = { asked, spent, fen: paid, most };
    if (spent === 0) return { ...draft, points: use };
    const perLine = split(fen(spent), capacities(draft, fenPerPoint));
    const taken = perLine.map((count) => times(count, fenPerPoint));
    const after = takeOff(draft, 'points', { source: 'points', label: '', perLine: taken });
    const lines = after.lines.map((line, place) => ({
      ...line,
      points: perLine[place] ?? 0,
      pointsFen: taken[place] ?? line.pointsFen,
    }));
    return { ...after, lines, points: use };
  },
};

/** The most the order takes: the shop's share of the goods, the balance, whole points per line, whole steps. */
function mostPoints(draft: PriceDraft, { buyer, shop }: PriceRules): number {
  const { fenPerPoint, maxShareBp, step } = shop.points;
  const share = percentOf(sum(draft.lines.map((line) => line.leftFen)), maxShareBp, 'down');
  const whole = capacities(draft, fenPerPoint).reduce((total, one) => total + one, 0);
  const most = Math.min(Math.floor(share / fenPerPoint), whole, Math.max(0, buyer.pointsBalance));
  return wholeSteps(most, step);
}

/** Whole points each line can take. */
function capacities(draft: PriceDraft, fenPerPoint: number): number[] {
  return draft.lines.map((line) => Math.floor(line.leftFen / fenPerPoint));
}

function askedPoints({ choice }: PriceRules, most: number): number {
  if (choice.points === 'none') return 0;
  return choice.points === 'most' ? most : choice.points;
}

function wholeSteps(count: number, step: number): number {
  return count - (count % step);
}
