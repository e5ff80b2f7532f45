import type { OutboxRow } from '#domain/records';
import { collectionOf } from '../collection';

const outbox = collectionOf('outbox');

/** Side effects whose time has come, the longest waiting first. */
export function dueRows(now: number, limit: number): Promise<OutboxRow[]> {
  return outbox.find(
    { status: 'waiting', nextAt: { atMost: now } },
    { sort: [['nextAt', 'asc']], limit },
  );
}
