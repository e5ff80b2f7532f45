import type { CouponBudget } from '#domain/coupons/template';
import type { ServerRefusal } from '../refused';
import { templatesOfCampaign } from '../repositories/coupon-templates';
import type { Tx } from '../transaction';
import { budgetsOf } from './campaign-budgets';

/**
 * A campaign has one cap, whichever of its coupons is asked: with two, the larger would spend what the smaller says is
 * left. BUDGET_OTHER_CAP carries the campaign's `capFen`. Its book is opened with the first coupon, so that of two coupons
 * made at the same moment one starts over and sees the other.
 */
export async function keepOneCap(
  tx: Tx,
  { _id, budget }: { readonly _id: string; readonly budget: CouponBudget | undefined },
): Promise<ServerRefusal | undefined> {
  if (budget === undefined) return undefined;
  const books = await budgetsOf(tx, [budget.campaign]);
  const others = await templatesOfCampaign(budget.campaign);
  const capFen = others
    .filter((other) => other._id !== _id)
    .map(({ rule }) => rule.budget?.capFen)
    .find((cap) => cap !== undefined && cap !== budget.capFen);
  if (capFen !== undefined) return { ok: false, code: 'BUDGET_OTHER_CAP', details: { capFen } };
  for (const book of books) tx.set('budgets', book);
  return undefined;
}
