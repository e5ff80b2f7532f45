import type { CheckedInputOf } from '#contract/action';
import type { adminPromotionActions } from '#contract/admin-promotions';
import type { PointsSettings } from '#contract/promotion-views';
import { wrongPointsRules } from '#domain/points/check-rules';
import { describePoints } from '#domain/points/describe-points';
import type { Answer } from '../../kit/answer';
import type { StaffContext } from '../../kit/call-context';
import { setSettings } from '../../kit/settle/set-settings';
import { stampOf } from '../../kit/stamp-of';

/** How points come and go from now on; points people have and orders placed keep what they were promised. */
export async function setPointsRules(
  { stamp, points }: CheckedInputOf<typeof adminPromotionActions.setPointsRules>,
  context: StaffContext,
): Promise<Answer<PointsSettings>> {
  const saved = await setSettings(context, {
    ...{ part: 'points', value: points, stamp },
    wrong: (settings) => wrongPointsRules(points, settings.levels),
    summary: `修改积分规则：${describePoints(points)}`,
  });
  if (!saved.ok) return saved;
  return { ok: true, value: { points: saved.value, stamp: stampOf(saved.value) } };
}
