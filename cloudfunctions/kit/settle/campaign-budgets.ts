import {
  campaignCosts,
  freshBudget,
  returnBudget,
  spendBudget,
  type Budget,
} from '#domain/coupons/budget';
import type { Coupon } from '#domain/coupons/coupon';
import type { Order } from '#domain/order/order';
import { theShopId } from '../the-shop';
import type { Tx } from '../transaction';

/** Campaigns that pay for these coupons. */
export function campaignsOf(coupons: readonly Coupon[]): string[] {
  return [...new Set(coupons.flatMap(({ rule }) => rule.budget?.campaign ?? []))];
}

/** What campaigns have spent; none that was never asked for is written. */
export async function budgetsOf(tx: Tx, campaigns: readonly string[]): Promise<Budget[]> {
  const known = new Map((await tx.getAll('budgets', campaigns)).map((one) => [one._id, one]));
  return campaigns.map((campaign) => known.get(campaign) ?? freshBudget(campaign, theShopId));
}

/** The same for the campaigns an order's coupons were paid by. */
export function budgetsOfOrder(tx: Tx, { quote }: Order): Promise<Budget[]> {
  return budgetsOf(tx, [...campaignCosts(quote.couponsUsed).keys()]);
}

/** Counts an order's discounts on its campaigns. */
export const spendBudgets = changeBudgets(spendBudget);

/** Gives them back. */
export const returnBudgets = changeBudgets(returnBudget);

function changeBudgets(change: typeof spendBudget) {
  return (tx: Tx, { quote }: Order, budgets: readonly Budget[]): void => {
    const costs = campaignCosts(quote.couponsUsed);
    for (const budget of budgets) {
      const cost = costs.get(budget._id);
      if (cost !== undefined) tx.set('budgets', change(budget, cost));
    }
  };
}
