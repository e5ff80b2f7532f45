import type { GoodsScope } from '#domain/goods-scope';

/** A scope on the screen: what is not shown keeps its value. */
export interface ScopeForm {
  readonly kind: GoodsScope['kind'];
  readonly categories: readonly string[];
  readonly products: readonly string[];
  /** Whether some goods are left out. */
  readonly excludes: boolean;
  readonly excludedCategories: readonly string[];
  readonly excludedProducts: readonly string[];
}

export const blankScope: ScopeForm = {
  kind: 'all',
  categories: [],
  products: [],
  excludes: false,
  excludedCategories: [],
  excludedProducts: [],
};

type Draft = { excluded?: { productIds: string[]; categoryIds: string[] } } & (
  { kind: 'all' } | { kind: 'categories' | 'products'; ids: string[] }
);

/** The scope in the words of the rules; one that names nothing is left to them to refuse. */
export function scopeOfForm(form: ScopeForm): Draft {
  const { kind, categories, products } = form;
  const excluded = {
    productIds: kind === 'products' ? [] : [...form.excludedProducts],
    categoryIds: kind === 'all' ? [...form.excludedCategories] : [],
  };
  const leavesOut = form.excludes && excluded.productIds.length + excluded.categoryIds.length > 0;
  return {
    ...(leavesOut ? { excluded } : {}),
    ...(kind === 'all'
      ? { kind }
      : { kind, ids: [...(kind === 'categories' ? categories : products)] }),
  };
}

export function formOfScope(scope: GoodsScope): ScopeForm {
  const { excluded } = scope;
  return {
    kind: scope.kind,
    categories: scope.kind === 'categories' ? scope.ids : [],
    products: scope.kind === 'products' ? scope.ids : [],
    excludes: excluded !== undefined,
    excludedCategories: excluded?.categoryIds ?? [],
    excludedProducts: excluded?.productIds ?? [],
  };
}
