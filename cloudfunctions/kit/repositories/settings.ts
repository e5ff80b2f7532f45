import { noPoints } from '#domain/points/rules';
import type { ShopSettings } from '#domain/shop';
import { collectionOf } from '../collection';
import { theShopId } from '../the-shop';

const settings = collectionOf('settings');

/** What a settings document from before these settings existed stands for. */
const defaults: Pick<ShopSettings, 'levels' | 'points'> = { levels: [], points: noPoints };

/** @throws Error when the shop was never set up: a fault of the deployment. */
export async function shopSettings(): Promise<ShopSettings> {
  return settingsFrom(await settings.byId(theShopId));
}

/** @throws Error when there are none */
export function settingsFrom<Found extends ShopSettings>(found: Found | undefined): Found {
  if (found === undefined) throw new Error('The settings of the shop are missing');
  return withDefaults(found);
}

/** The settings with what a document from before did not say. */
export function withDefaults<Found extends ShopSettings>(found: Found): Found {
  return { ...defaults, ...found };
}
