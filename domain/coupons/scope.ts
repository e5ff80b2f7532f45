import type { CouponScope } from './template';

/** Whether a line may carry a coupon's discount and counts towards its threshold. */
export function inScope(
  scope: CouponScope,
  line: { readonly productId: string; readonly categoryId: string },
): boolean {
  switch (scope.kind) {
    case 'all':
      return true;
    case 'categories':
      return scope.ids.includes(line.categoryId);
    case 'products':
      return scope.ids.includes(line.productId);
  }
}
