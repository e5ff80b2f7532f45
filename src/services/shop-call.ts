import type { AnswerOf, InputOf } from '#contract/action';
import type { shopActions } from '#contract/shop';
import { call } from './call';
import { ensureEntered } from './entrance';

type ShopActions = typeof shopActions;

/** Asks `shop` for something after the person has come in. */
export async function callShop<Action extends keyof ShopActions>(
  action: Action,
  data: InputOf<ShopActions[Action]>,
  key?: string,
): Promise<AnswerOf<ShopActions[Action]>> {
  await ensureEntered();
  return call('shop', action, data, key);
}
