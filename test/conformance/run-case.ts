import type { CollectionView } from './sdk';
import type { ConformanceCase, ConformanceEnv, Json } from './conformance-case';
import { observed } from './observed';

export type Observed = Readonly<Record<string, Json>>;

/** Runs one case in emptied collections and turns what it saw into JSON. */
export async function runCase(one: ConformanceCase, env: ConformanceEnv): Promise<Observed> {
  await empty(env);
  const seen = await one.run(env);
  return Object.fromEntries(Object.entries(seen).map(([name, value]) => [name, observed(value)]));
}

export async function empty({ goods, orders, places, _ }: ConformanceEnv): Promise<void> {
  const all = (collection: CollectionView) => collection.where({ _id: _.exists(true) }).remove();
  await Promise.all([goods, orders, places].map(all));
}
