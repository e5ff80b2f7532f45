import type { CollectionNames } from '../conformance-case';
import { errCodeOf, failureOf, messageOf } from '../refused';
import type { DatabaseView } from '../sdk';
import type { TencentApi } from './tencent-api';

export interface OwnCollections {
  /** Why the indexes could not be made; without it they are there. */
  readonly withoutIndexes?: string;
  /** Takes away what was made; answers the names that have to be taken away by hand. */
  remove(): Promise<string[]>;
}

interface Tools {
  readonly db: DatabaseView;
  readonly api: TencentApi;
  readonly envId: string;
}

/** Makes the suite's collections with their indexes. One that is there already is used only when it is empty, and stays. */
export async function makeOwnCollections(
  names: CollectionNames,
  tools: Tools,
): Promise<OwnCollections> {
  const made: string[] = [];
  const remove = () => takeAway(made, tools);
  try {
    for (const name of [names.goods, names.orders, names.places])
      if (await make(name, tools.db)) made.push(name);
    const withoutIndexes = await makeIndexes(names, tools);
    return { remove, ...(withoutIndexes !== undefined && { withoutIndexes }) };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** @returns whether it was not there before */
async function make(name: string, db: DatabaseView): Promise<boolean> {
  const refused = await failureOf(() => db.createCollection(name));
  if (refused === 'accepted') return true;
  const errCode = await errCodeOf(() => db.collection(name).count());
  if (errCode !== 'accepted')
    throw new Error(`the collection '${name}' cannot be made: ${messageOf(refused)}`);
  if ((await db.collection(name).count()).total > 0)
    throw new Error(
      `the collection '${name}' is there and not empty; choose another CONFORMANCE_PREFIX`,
    );
  return false;
}

const index = (name: string, direction: string, unique: boolean) => ({
  IndexName: `conformance_${name}`,
  MgoKeySchema: { MgoIndexKeys: [{ Name: name, Direction: direction }], MgoIsUnique: unique },
});

/** https://cloud.tencent.com/document/api/876/127964 */
async function makeIndexes(
  { orders, places }: CollectionNames,
  { api, envId }: Tools,
): Promise<string | undefined> {
  const wanted = [
    [orders, index('no', '1', true)],
    [places, index('at', '2dsphere', false)],
  ] as const;
  for (const [TableName, one] of wanted) {
    const failed = await failureOf(() =>
      api('UpdateTable', { EnvId: envId, TableName, CreateIndexes: [one] }),
    );
    if (failed !== 'accepted') return `its index could not be made: ${messageOf(failed)}`;
  }
  return undefined;
}

/** https://cloud.tencent.com/document/api/876/127967 */
async function takeAway(made: readonly string[], { api, envId }: Tools): Promise<string[]> {
  const left: string[] = [];
  for (const TableName of made) {
    const failed = await failureOf(() => api('DeleteTable', { EnvId: envId, TableName }));
    if (failed !== 'accepted') left.push(TableName);
  }
  return left;
}
