import { isList } from './is-list';

/** Most ids a scope may name. */
export const scopeLimit = 200;

/** Goods a rule is for: some or all, less the exclusions. */
export type GoodsScope = { readonly excluded?: Exclusions } & (
  | { readonly kind: 'all' }
  | { readonly kind: 'categories'; readonly ids: readonly string[] }
  | { readonly kind: 'products'; readonly ids: readonly string[] }
);

/** Goods that stay outside although the scope would take them in. */
export interface Exclusions {
  readonly productIds: readonly string[];
  readonly categoryIds: readonly string[];
}

/** Whether a scope names something, nothing twice and not too much. */
export function isScope(scope: GoodsScope): boolean {
  const { excluded } = scope;
  return (
    (scope.kind === 'all' || isList(scope.ids, 1, scopeLimit)) &&
    (excluded === undefined ||
      (isList(excluded.productIds, 0, scopeLimit) && isList(excluded.categoryIds, 0, scopeLimit)))
  );
}

interface Goods {
  readonly productId: string;
  readonly categoryId: string;
}

/** Whether a line may carry a rule's discount and counts towards its threshold. */
export function inScope(scope: GoodsScope, line: Goods): boolean {
  return covers(scope, line) && !isExcluded(scope.excluded, line);
}

function covers(scope: GoodsScope, line: Goods): boolean {
  switch (scope.kind) {
    case 'all':
      return true;
    case 'categories':
      return scope.ids.includes(line.categoryId);
    case 'products':
      return scope.ids.includes(line.productId);
  }
}

function isExcluded(excluded: Exclusions | undefined, line: Goods): boolean {
  return (
    excluded !== undefined &&
    (excluded.productIds.includes(line.productId) || excluded.categoryIds.includes(line.categoryId))
  );
}

/** Whether a scope still takes in everything that another one took in, as far as their words tell. */
export function scopeHolds(before: GoodsScope, after: GoodsScope): boolean {
  const goods =
    after.kind === 'all' ||
    (before.kind !== 'all' && before.kind === after.kind && holdsAll(after.ids, before.ids));
  const { excluded } = after;
  if (!goods || excluded === undefined) return goods;
  return (
    holdsAll(before.excluded?.productIds ?? [], excluded.productIds) &&
    holdsAll(before.excluded?.categoryIds ?? [], excluded.categoryIds)
  );
}

/** Whether a list still has everything that is wanted of it. */
export function holdsAll(list: readonly string[], wanted: readonly string[]): boolean {
  return wanted.every((one) => list.includes(one));
}
