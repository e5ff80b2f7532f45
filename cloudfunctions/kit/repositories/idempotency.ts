import { toCondition } from '../conditions';
import { database } from '../database';

/** Forgets answers given before `until`. @returns how many. */
export async function forgetAnswers(until: number): Promise<number> {
  const { stats } = await database()
    .collection('idempotency')
    .where(toCondition({ at: { below: until } }))
    .remove();
  return stats.removed;
}
