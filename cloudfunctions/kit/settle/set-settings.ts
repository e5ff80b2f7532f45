import type { ShopSettings } from '#domain/shop';
import type { Answer } from '../answer';
import { audit } from '../audit';
import type { StaffContext } from '../call-context';
import { once } from '../once';
import type { ServerRefusal } from '../refused';
import { withDefaults } from '../repositories/settings';
import { stampOf } from '../stamp-of';
import { theShopId } from '../the-shop';

interface Change<Part extends keyof ShopSettings> {
  readonly part: Part;
  readonly value: ShopSettings[Part];
  /** The mark of what the person saw. */
  readonly stamp: string;
  /** What is wrong with the new value, beside the other settings. */
  readonly wrong: (
    settings: ShopSettings,
  ) => ServerRefusal | undefined | Promise<ServerRefusal | undefined>;
  readonly summary: string;
}

/** Puts one part of the settings in the place of the one that was looked at; SETTINGS_CHANGED when it is another by now. */
export function setSettings<Part extends keyof ShopSettings>(
  context: StaffContext,
  { part, value, stamp, wrong, summary }: Change<Part>,
): Promise<Answer<ShopSettings[Part]>> {
  return once(context, async (tx) => {
    const found = await tx.get('settings', theShopId);
    if (found === undefined) return { ok: false, code: 'NOT_FOUND' };
    const settings = withDefaults(found);
    const refusal = await wrong(settings);
    if (refusal !== undefined) return refusal;
    if (stampOf(settings[part]) !== stamp) return { ok: false, code: 'SETTINGS_CHANGED' };
    tx.set('settings', { ...settings, [part]: value });
    audit(tx, context, { targetId: theShopId, summary });
    return { ok: true, value };
  });
}
