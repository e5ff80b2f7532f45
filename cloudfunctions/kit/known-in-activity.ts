import type { Activity } from '#domain/activities/activity';
import type { ActivityDraft } from '#domain/activities/create-activity';
import type { ActivityNames } from './activity-names';
import { hasScope, hasSku } from './known-goods';
import type { ServerRefusal } from './refused';

/**
 * What an activity names that the shop does not have, or a limited price above the list price. What it named `before` stays: goods that went off sale meanwhile
 * are no reason to refuse the rest of a change.
 */
export function unknownInActivity(
  draft: ActivityDraft,
  names: ActivityNames,
  before?: Activity,
): Promise<ServerRefusal | undefined> {
  return draft.kind === 'limitedPrice' ? unknownPrice(draft, names, before) : unknownGoods(draft);
}

async function unknownPrice(
  { prices }: Extract<ActivityDraft, { kind: 'limitedPrice' }>,
  { products }: ActivityNames,
  before: Activity | undefined,
): Promise<ServerRefusal | undefined> {
  const named = before?.kind === 'limitedPrice' ? before.prices : [];
  const kept = new Map(named.map(({ skuId, priceFen }) => [skuId, priceFen]));
  const list = new Map(products.flatMap(({ skus }) => skus.map((sku) => [sku.id, sku.priceFen])));
  const unknown = prices.find(({ skuId }) => !list.has(skuId) && !kept.has(skuId));
  if (unknown !== undefined) return refused('ACTIVITY_PRICES_INVALID', unknown.skuId);
  const above = prices.find(
    ({ skuId, priceFen }) =>
      priceFen !== kept.get(skuId) && priceFen > (list.get(skuId) ?? priceFen),
  );
  return above && refused('ACTIVITY_PRICE_ABOVE_LIST', above.skuId);
}

function refused(code: ServerRefusal['code'], skuId: string): ServerRefusal {
  return { ok: false, code, details: { skuId } };
}

async function unknownGoods({
  scope,
  steps,
}: Extract<ActivityDraft, { kind: 'ladder' }>): Promise<ServerRefusal | undefined> {
  if (!(await hasScope(scope))) return { ok: false, code: 'SCOPE_INVALID' };
  for (const [place, { reward }] of steps.entries()) {
    if (reward.kind === 'gift' && !(await hasSku(reward.productId, reward.skuId))) {
      return { ok: false, code: 'LADDER_REWARD_INVALID', details: { step: place + 1 } };
    }
  }
  return undefined;
}
