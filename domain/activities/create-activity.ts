import { isScope, scopeLimit } from '../goods-scope';
import { isList } from '../is-list';
import { isWhole } from '../is-whole';
import { isWindow } from '../is-window';
import { refusal, success, type Refusal, type Result } from '../result';
import { maxOrderFen, maxQuantity } from '../shop';
import type { Activity, LadderReward, LimitedPrice, SpendLadder } from './activity';

/** What a merchant fills in. */
export type ActivityDraft =
  | Pick<LimitedPrice, 'kind' | 'title' | 'from' | 'until' | 'prices'>
  | Pick<SpendLadder, 'kind' | 'title' | 'from' | 'until' | 'scope' | 'measure' | 'steps'>;

export type ActivityRefusal =
  | 'TITLE_INVALID'
  | 'ACTIVITY_WINDOW_INVALID'
  | 'ACTIVITY_PRICES_INVALID'
  | 'SCOPE_INVALID'
  | 'LADDER_STEPS_INVALID'
  | 'LADDER_REWARD_INVALID';

/**
 * Limits of an activity; the console's form shows the same. `published`: so many at a time run or wait to begin, because each of
 * them is looked at for every price.
 */
export const activityLimits = {
  ...{ titleLength: 30, prices: 500, steps: 5, giftPieces: 9 },
  published: 50,
} as const;

type Wrong = Refusal<ActivityRefusal> | undefined;

/** Makes a draft activity. LADDER_REWARD_INVALID carries `step`, counted from 1; limits come as `max`. */
export function createActivity(
  draft: ActivityDraft,
  by: {
    readonly id: string;
    readonly shopId: string;
    readonly staffId: string;
    readonly now: number;
  },
): Result<Activity, ActivityRefusal> {
  const wrong = wrongFrame(draft, by.now) ?? wrongContent(draft);
  if (wrong !== undefined) return wrong;
  const frame = {
    ...{ _id: by.id, shopId: by.shopId, title: draft.title.trim(), status: 'draft' as const },
    ...{ createdBy: by.staffId, createdAt: by.now },
  };
  return success({ ...draft, ...frame });
}

function wrongFrame({ title, ...window }: ActivityDraft, now: number): Wrong {
  const length = [...title.trim()].length;
  const max = activityLimits.titleLength;
  if (length < 1 || length > max) return refusal('TITLE_INVALID', { max });
  const isAhead = isWindow(window) && window.until > now;
  return isAhead ? undefined : refusal('ACTIVITY_WINDOW_INVALID');
}

function wrongContent(draft: ActivityDraft): Wrong {
  return draft.kind === 'limitedPrice' ? wrongPrices(draft) : wrongLadder(draft);
}

function wrongPrices({ prices }: Pick<LimitedPrice, 'prices'>): Wrong {
  const max = activityLimits.prices;
  const skuIds = prices.map((one) => one.skuId);
  const isFine =
    isList(skuIds, 1, max) && prices.every(({ priceFen }) => isWhole(priceFen, 1, maxOrderFen));
  return isFine ? undefined : refusal('ACTIVITY_PRICES_INVALID', { max });
}

function wrongLadder({
  scope,
  measure,
  steps,
}: Pick<SpendLadder, 'scope' | 'measure' | 'steps'>): Wrong {
  if (!isScope(scope)) return refusal('SCOPE_INVALID', { max: scopeLimit });
  const highest = measure === 'amount' ? maxOrderFen : maxQuantity;
  const rises = steps.every(
    ({ from }, place) => isWhole(from, 1, highest) && from > (steps[place - 1]?.from ?? 0),
  );
  const isCounted = steps.length >= 1 && steps.length <= activityLimits.steps;
  if (!rises || !isCounted) return refusal('LADDER_STEPS_INVALID', { max: activityLimits.steps });
  const place = steps.findIndex(({ from, reward }) => {
    const most = measure === 'amount' ? from : maxOrderFen;
    return !isReward(reward, most);
  });
  return place < 0 ? undefined : refusal('LADDER_REWARD_INVALID', { step: place + 1 });
}

/** A cut is never more than the amount that earns it. */
function isReward(reward: LadderReward, mostCut: number): boolean {
  switch (reward.kind) {
    case 'cut':
      return isWhole(reward.fen, 1, mostCut);
    case 'percent':
      return isWhole(reward.payPercent, 1, 99);
    case 'gift':
      return (
        isList([reward.productId, reward.skuId], 2, 2) &&
        isWhole(reward.quantity, 1, activityLimits.giftPieces)
      );
    case 'freeFreight':
      return true;
  }
}
