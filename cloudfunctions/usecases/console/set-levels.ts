import type { CheckedInputOf } from '#contract/action';
import type { adminPromotionActions } from '#contract/admin-promotions';
import type { LevelSettings } from '#contract/promotion-views';
import { wrongLevels } from '#domain/membership/check-levels';
import type { MemberLevel } from '#domain/membership/levels';
import { tooGenerous } from '#domain/points/check-rules';
import type { Answer } from '../../kit/answer';
import type { StaffContext } from '../../kit/call-context';
import type { ServerRefusal } from '../../kit/refused';
import { templateForLevels, templatesByIds } from '../../kit/repositories/coupon-templates';
import { setSettings } from '../../kit/settle/set-settings';
import { stampOf } from '../../kit/stamp-of';

/** The levels of the member card from now on; each member's own follows with their next purchase or the daily look. */
export async function setLevels(
  { stamp, levels }: CheckedInputOf<typeof adminPromotionActions.setLevels>,
  context: StaffContext,
): Promise<Answer<LevelSettings>> {
  const names = levels.map((level) => level.name).join('、');
  const saved = await setSettings(context, {
    ...{ part: 'levels', value: levels, stamp },
    wrong: async ({ points, levels: before }) =>
      wrongLevels(levels) ??
      tooGenerous(points, levels) ??
      (await wrongCoupon(levels)) ??
      inUse(before, levels),
    summary: `修改会员等级：${names === '' ? '不设等级' : names}`,
  });
  if (!saved.ok) return saved;
  return { ok: true, value: { levels: saved.value, stamp: stampOf(saved.value) } };
}

/** A level that coupons are only for stays as long as they do: nobody could claim them any more. */
async function inUse(
  before: readonly MemberLevel[],
  after: readonly MemberLevel[],
): Promise<ServerRefusal | undefined> {
  const kept = new Set(after.map((level) => level.id));
  const gone = before.map((level) => level.id).filter((id) => !kept.has(id));
  const template = await templateForLevels(gone);
  if (template === undefined) return undefined;
  return { ok: false, code: 'LEVEL_IN_USE', details: { title: template.title } };
}

/** A birthday coupon is given by the shop, so it has to be one that can be given. */
async function wrongCoupon(levels: readonly MemberLevel[]): Promise<ServerRefusal | undefined> {
  const named = levels.map(({ benefits }) =>
    benefits.flatMap((one) => (one.kind === 'birthdayCoupon' ? [one.templateId] : [])),
  );
  const templates = await templatesByIds(named.flat());
  const given = new Set(
    templates
      .filter(({ channels, status }) => channels.includes('issue') && status !== 'ended')
      .map((template) => template._id),
  );
  const place = named.findIndex((ids) => ids.some((id) => !given.has(id)));
  return place < 0
    ? undefined
    : { ok: false, code: 'LEVEL_COUPON_INVALID', details: { level: place + 1 } };
}
