import { add, subtract, type Fen } from '../money';
import { refusal, success, type Result } from '../result';
import type { CouponBudget } from './template';

/** What a campaign has spent: the frozen discounts of its living orders. `_id` = campaign, collection `budgets`. */
export interface Budget {
  readonly _id: string;
  readonly shopId: string;
  readonly spentFen: Fen;
}

/** What a coupon may still take off; undefined without a budget. */
export function budgetLeft(
  budget: CouponBudget | undefined,
  budgets: readonly Pick<Budget, '_id' | 'spentFen'>[],
): Fen | undefined {
  if (budget === undefined) return undefined;
  const spent = budgets.find((one) => one._id === budget.campaign)?.spentFen;
  return spent === undefined ? budget.capFen : subtract(budget.capFen, spent);
}

/** Counts the discount of an order being placed; never beyond the cap. */
export function spendBudget(
  budget: Budget,
  capFen: Fen,
  fen: Fen,
): Result<Budget, 'COUPON_BUDGET_SPENT'> {
  const spentFen = add(budget.spentFen, fen);
  if (spentFen > capFen) return refusal('COUPON_BUDGET_SPENT', { campaign: budget._id });
  return success({ ...budget, spentFen });
}

/** Gives the discount of a closed or fully refunded order back to the campaign. */
export function returnBudget(budget: Budget, fen: Fen): Budget {
  return { ...budget, spentFen: subtract(budget.spentFen, fen) };
}
