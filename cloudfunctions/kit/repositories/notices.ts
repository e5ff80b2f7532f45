import type { NoticeRecord } from '#domain/records';
import { collectionOf } from '../collection';
import { toCondition } from '../conditions';
import { database } from '../database';
import { sdkFaultKind } from '../sdk-fault';

const notices = collectionOf('notices');

/** Keeps a notice as it came; one that is there already stays as it is. */
export async function keepNotice(notice: NoticeRecord): Promise<void> {
  try {
    await notices.add(notice);
  } catch (error) {
    if (sdkFaultKind(error) !== 'duplicate') throw error;
  }
}

/** Notes what became of a notice, once: a repeat of an applied notice does not change its record. */
export async function noteOutcome(
  id: string,
  outcome: Pick<NoticeRecord, 'outcome' | 'code'>,
): Promise<void> {
  await database()
    .collection('notices')
    .where(toCondition({ _id: id, outcome: 'received' }))
    .update({ data: { ...outcome } });
}
