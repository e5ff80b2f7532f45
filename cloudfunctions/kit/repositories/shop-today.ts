import type { Activity } from '#domain/activities/activity';
import { activityLimits } from '#domain/activities/create-activity';
import type { ShopSettings } from '#domain/shop';
import { database } from '../database';
import { theShopId } from '../the-shop';
import { settingsFrom } from './settings';

/** All there can be, and as many again: two who publish the last one at the same time must not push one out of the price. */
const mostLive = 2 * activityLimits.published;

/** What every price of the moment stands on. */
export interface ShopToday {
  readonly settings: ShopSettings;
  /** Published activities that have begun and not ended, the next to end first. */
  readonly activities: readonly Activity[];
}

type FoundToday = ShopSettings & Pick<ShopToday, 'activities'>;

/**
 * The settings and the live activities in one read.
 * @throws Error when the shop was never set up: a fault of the deployment.
 */
export async function shopToday(now: number): Promise<ShopToday> {
  const { command } = database();
  const live = command.aggregate
    .pipeline()
    .match({ status: 'published', from: command.lte(now), until: command.gt(now) })
    .sort({ until: 1 })
    .limit(mostLive);
  const { list } = await database()
    .collection('settings')
    .aggregate()
    .match({ _id: theShopId })
    .lookup({ from: 'activities', pipeline: live.done(), as: 'activities' })
    .end();
  const [found] = list as readonly FoundToday[];
  const { activities, ...settings } = settingsFrom(found);
  return { settings, activities };
}
