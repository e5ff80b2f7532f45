import { add, subtract, zeroFen, type Fen } from '../money';
import type { CouponUsed } from '../pricing/quote';
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

/** What an order's coupons cost each campaign, by campaign. */
export function campaignCosts(couponsUsed: readonly CouponUsed[]): ReadonlyMap<string, Fen> {
  const costs = new Map<string, Fen>();
  for (const { campaign, fen } of couponsUsed) {
    if (campaign !== undefined && fen > 0)
      costs.set(campaign, add(costs.get(campaign) ?? zeroFen, fen));
  }
  return costs;
}

/** A campaign nobody has spent on yet. */
export function freshBudget(campaign: string, shopId: string): Budget {
  return { _id: campaign, shopId, spentFen: zeroFen };
}

/**
 * Counts the discounts of an order being placed; the price has seen that the money is there, in the same transaction.
 * Also for an order paid after closing: its buyer paid the reduced price in good faith, cap or no cap.
 */
export function spendBudget(budget: Budget, fen: Fen): Budget {
  return { ...budget, spentFen: add(budget.spentFen, fen) };
}

/** Gives the discount of a closed order back to its campaign. */
export function returnBudget(budget: Budget, fen: Fen): Budget {
  return { ...budget, spentFen: subtract(budget.spentFen, fen) };
}
