import { scopeHolds } from '../goods-scope';
import type { Activity, LadderReward, LimitedPrice, SpendLadder } from './activity';

/** A part of an activity, named as its field on the form; a price by its SKU. */
export type ActivityPart =
  'kind' | 'from' | 'until' | 'scope' | 'measure' | 'steps' | `prices.${string}`;

/** What counts of an activity once buyers have seen it; its title may be put in other words. */
type Promised = Pick<Activity, 'kind' | 'from' | 'until'> &
  (
    | Pick<LimitedPrice, 'kind' | 'prices'>
    | Pick<SpendLadder, 'kind' | 'scope' | 'measure' | 'steps'>
  );

/**
 * Every part in which a changed activity gives a buyer less than it did. The day it began stays: the price of every
 * day since is on record. Steps are compared at every amount where one of the two ladders changes, because only the
 * highest reached step counts: a new step that gives less would take from those who reach it.
 */
export function worseParts(before: Promised, after: Promised): ActivityPart[] {
  const time: ActivityPart[] = [
    ...(after.from === before.from ? [] : (['from'] as const)),
    ...(after.until >= before.until ? [] : (['until'] as const)),
  ];
  if (before.kind === 'limitedPrice' && after.kind === 'limitedPrice') {
    return [...time, ...dearer(before, after)];
  }
  if (before.kind !== 'ladder' || after.kind !== 'ladder') return ['kind', ...time];
  return [
    ...time,
    ...(scopeHolds(before.scope, after.scope) ? [] : (['scope'] as const)),
    ...(before.measure !== after.measure
      ? (['measure'] as const)
      : stepsHold(before.steps, after.steps)
        ? []
        : (['steps'] as const)),
  ];
}

type Prices = Pick<LimitedPrice, 'prices'>;

/** SKUs that left the activity or cost more in it. */
function dearer(before: Prices, after: Prices): ActivityPart[] {
  const now = new Map(after.prices.map((one) => [one.skuId, one.priceFen]));
  return before.prices
    .filter(({ skuId, priceFen }) => (now.get(skuId) ?? Infinity) > priceFen)
    .map(({ skuId }): ActivityPart => `prices.${skuId}`);
}

type Steps = SpendLadder['steps'];

function stepsHold(before: Steps, after: Steps): boolean {
  return [...before, ...after].every(({ from }) => {
    const old = rewardAt(before, from);
    const now = rewardAt(after, from);
    return old === undefined || (now !== undefined && givesAsMuch(now, old));
  });
}

/** What a bag of this much gets. */
function rewardAt(steps: Steps, reached: number): LadderReward | undefined {
  return steps.filter(({ from }) => from <= reached).at(-1)?.reward;
}

/** Rewards of two kinds cannot be compared: one kind in the place of another is a new activity. */
function givesAsMuch(now: LadderReward, old: LadderReward): boolean {
  if (now.kind === 'cut' && old.kind === 'cut') return now.fen >= old.fen;
  if (now.kind === 'percent' && old.kind === 'percent') return now.payPercent <= old.payPercent;
  if (now.kind === 'gift' && old.kind === 'gift') {
    return now.skuId === old.skuId && now.quantity >= old.quantity;
  }
  return now.kind === 'freeFreight' && old.kind === 'freeFreight';
}
