import type { CollectionNames, ConformanceEnv } from './conformance-case';
import type { SdkView } from './sdk';

/** The names of the suite's own collections; the prefix keeps them away from anybody else's. */
export const collectionNames = (prefix: string): CollectionNames => ({
  goods: `${prefix}goods`,
  orders: `${prefix}orders`,
  places: `${prefix}places`,
  missing: `${prefix}nowhere`,
});

/** What the cases see of an initialised SDK. */
export function openEnvironment(
  cloud: SdkView,
  prefix: string,
  transactionLifeMs: number,
): ConformanceEnv {
  const names = collectionNames(prefix);
  const db = cloud.database({ throwOnNotFound: false });
  return {
    cloud,
    db,
    strictDb: cloud.database(),
    _: db.command,
    $: db.command.aggregate,
    names,
    goods: db.collection(names.goods),
    orders: db.collection(names.orders),
    places: db.collection(names.places),
    transactionLifeMs,
  };
}
