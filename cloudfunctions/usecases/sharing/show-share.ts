import type { CheckedInputOf } from '#contract/action';
import type { openActions } from '#contract/open';
import type { ShareLanding } from '#contract/views';
import { shownName } from '#domain/membership/guest-name';
import type { Answer } from '../../kit/answer';
import type { CallContext } from '../../kit/call-context';
import { linksTo } from '../../kit/outside/files';
import { memberById } from '../../kit/repositories/members';
import { shareById } from '../../kit/repositories/shares';

/** Whose recommendation somebody has opened, and of what. Nothing of the fan but name and picture. */
export async function showShare(
  { shareId }: CheckedInputOf<typeof openActions.share>,
  { language }: Pick<CallContext, 'language'>,
): Promise<Answer<ShareLanding>> {
  const share = await shareById(shareId);
  const fan = share && (await memberById(share.fanId));
  if (share === undefined || fan === undefined) return { ok: false, code: 'SHARE_UNKNOWN' };
  const { target } = share;
  const fanAvatar = (await linksTo([fan.avatar]))(fan.avatar);
  return { ok: true, value: { shareId, target, fanName: shownName(fan, language), fanAvatar } };
}
