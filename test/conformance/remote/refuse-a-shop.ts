import { manifest } from '../../../cloudfunctions/manifest';
import { errCodeOf } from '../refused';
import type { DatabaseView } from '../sdk';

const NO_SUCH_COLLECTION = -502005;

/** Names that say by themselves that nobody's orders are in there. */
const isForTests = (envId: string) => /test|conformance/i.test(envId);

/**
 * Throws unless the environment is meant for tests or holds none of the shop's collections. The suite writes only into
 * collections of its own, but load and mistakes do not belong beside orders.
 */
export async function refuseAShop(envId: string, db: DatabaseView): Promise<void> {
  if (isForTests(envId)) return;
  for (const { name } of manifest.collections) {
    const errCode = await errCodeOf(() => db.collection(name).limit(1).get());
    if (errCode === NO_SUCH_COLLECTION) continue;
    if (errCode !== 'accepted')
      throw new Error(`${envId} cannot be asked whether it has '${name}': ${String(errCode)}`);
    throw new Error(
      `${envId} has a collection '${name}' and may be a shop. Use a throw-away environment (with "test" or ` +
        '"conformance" in its id), or say --over-a-shop if you are sure.',
    );
  }
}
