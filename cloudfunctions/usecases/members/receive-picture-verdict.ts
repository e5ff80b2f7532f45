import { decideAvatar } from '#domain/membership/avatar';
import type { Answer } from '../../kit/answer';
import { choreRow } from '../../kit/membership/chore-row';
import { readPictureVerdict } from '../../kit/outside/content-check';
import { withTransaction } from '../../kit/with-transaction';

/**
 * Takes WeChat's verdict on a picture: a clear pass shows it to everybody, anything else takes it away. Once per trace id;
 * a verdict whose picture is not known yet is refused, so that WeChat brings it again.
 */
export async function receivePictureVerdict(
  event: unknown,
  now: number,
): Promise<Answer<undefined>> {
  const verdict = readPictureVerdict(event);
  if (verdict === undefined) return { ok: false, code: 'BAD_REQUEST' };
  const { traceId, passed } = verdict;
  return withTransaction(async (tx) => {
    const check = await tx.get('avatarChecks', traceId);
    if (check === undefined) return { ok: false, code: 'NOT_FOUND' };
    if (check.passed !== undefined) return { ok: true, value: undefined };
    const member = await tx.get('members', check.memberId);
    const decided = member && decideAvatar(member, check.file, passed, now);
    tx.set('avatarChecks', { ...check, passed });
    if (decided === undefined) return { ok: true, value: undefined };
    const files = decided.dropped;
    tx.set('members', decided.member);
    if (files.length > 0)
      tx.add('outbox', choreRow({ kind: 'dropFiles', payload: { files } }, now));
    return { ok: true, value: undefined };
  });
}
