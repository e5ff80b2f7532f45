import type { PriceSettings } from '#contract/promotion-views';
import type { Answer } from '../../kit/answer';
import { shopSettings } from '../../kit/repositories/settings';
import { stampOf } from '../../kit/stamp-of';

/** What prices, levels and points follow. */
export async function showPriceSettings(): Promise<Answer<PriceSettings>> {
  const { freight, levels, points } = await shopSettings();
  return {
    ok: true,
    value: {
      freight: { freight, stamp: stampOf(freight) },
      levels: { levels, stamp: stampOf(levels) },
      points: { points, stamp: stampOf(points) },
    },
  };
}
