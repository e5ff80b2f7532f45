import type { ShopSettings } from '#domain/shop';
import { collectionOf } from '../collection';
import { theShopId } from '../the-shop';

const settings = collectionOf('settings');

/** @throws Error when the shop was never set up: a fault of the deployment. */
export async function shopSettings(): Promise<ShopSettings> {
  const found = await settings.byId(theShopId);
  if (found === undefined) throw new Error('The settings of the shop are missing');
  return found;
}
