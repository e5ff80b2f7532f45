import { budgetLeft } from '#domain/coupons/budget';
import { fen } from '#domain/money';

const spent = { _id: '春茶节', spentFen: fen(900) };
const rule = { campaign: '春茶节', capFen: fen(1000) };

describe('the budget of a campaign', () => {
  it('is what its cap leaves, all of it before the first order, none where there is none', () => {
    expect(budgetLeft(rule, [spent])).toBe(100);
    expect(budgetLeft(rule, [])).toBe(1000);
    expect(budgetLeft(undefined, [spent])).toBeUndefined();
  });
});
