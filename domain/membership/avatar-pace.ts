import { minuteMs } from '../calendar';
import type { Member } from '../member';
import { refusal, success, type Result } from '../result';

/** How many pictures a person may choose in an hour: each is looked at by WeChat, whose checks are counted. */
export const mostAvatars = 5;
const avatarHourMs = 60 * minuteMs;

/**
 * Counts a picture before anything is done with it, so that sending many at once helps nobody. AVATAR_TRIES carries
 * `until` (UTC ms). A clock that went back frees nobody.
 */
export function countAvatar(member: Member, now: number): Result<Member, 'AVATAR_TRIES'> {
  const { since, count } = member.avatarPace ?? { since: now, count: 0 };
  const until = since + avatarHourMs;
  if (now >= until) return success({ ...member, avatarPace: { since: now, count: 1 } });
  if (count >= mostAvatars) return refusal('AVATAR_TRIES', { until });
  return success({ ...member, avatarPace: { since, count: count + 1 } });
}
