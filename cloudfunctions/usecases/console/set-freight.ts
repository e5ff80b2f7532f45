import type { CheckedInputOf } from '#contract/action';
import type { adminPromotionActions } from '#contract/admin-promotions';
import type { FreightSettings } from '#contract/promotion-views';
import { wrongFreight } from '#domain/freight/check-freight';
import type { Answer } from '../../kit/answer';
import type { StaffContext } from '../../kit/call-context';
import { setSettings } from '../../kit/settle/set-settings';
import { stampOf } from '../../kit/stamp-of';

/** How delivery is charged from now on; placed orders keep what they were charged. */
export async function setFreight(
  { stamp, freight }: CheckedInputOf<typeof adminPromotionActions.setFreight>,
  context: StaffContext,
): Promise<Answer<FreightSettings>> {
  const names = freight.templates.map((template) => template.name).join('、');
  const saved = await setSettings(context, {
    ...{ part: 'freight', value: freight, stamp },
    wrong: () => wrongFreight(freight),
    summary: `修改运费模板：${names}`,
  });
  if (!saved.ok) return saved;
  return { ok: true, value: { freight: saved.value, stamp: stampOf(saved.value) } };
}
