import { minuteMs } from '#domain/calendar';
import type { MemberChore, OutboxRow } from '#domain/records';
import { newId } from '../outside/ids';
import { theShopId } from '../the-shop';

/**
 * A chore that runs a minute from now, after whoever began it has done what they could: calls that were under way in that
 * moment have ended by then.
 */
export function choreRow(chore: MemberChore, now: number): OutboxRow {
  return {
    ...{ _id: `${chore.kind}:${newId(16)}`, shopId: theShopId, status: 'waiting', attempts: 0 },
    ...{ nextAt: now + minuteMs, createdAt: now },
    ...chore,
  };
}
