import type { Activity, LadderReward, SpendLadder } from '#domain/activities/activity';
import { addBeijingDays, beijingDay } from '#domain/calendar';
import { blankScope, type ScopeForm } from '../../components/goods/scope-form';
import type { TimeRangeValue } from '../../components/time-range';

/** A step of a ladder on the screen: numbers may be empty, rewards that are not shown keep their values. */
export interface StepForm {
  /** For React, while steps come and go. */
  readonly key: number;
  /** Fen or pieces, by the measure. */
  readonly from: number | null;
  readonly kind: LadderReward['kind'];
  readonly fen: number | null;
  readonly payPercent: number | null;
  /** Product and SKU as `skuReference` writes them; '' for none. */
  readonly gift: string;
  readonly quantity: number | null;
}

export interface ActivityForm {
  readonly kind: Activity['kind'];
  readonly title: string;
  readonly time: TimeRangeValue;
  /** By SKU reference. */
  readonly prices: readonly { readonly reference: string; readonly fen: number | null }[];
  readonly scope: ScopeForm;
  readonly measure: SpendLadder['measure'];
  readonly steps: readonly StepForm[];
}

export function blankStep(key: number): StepForm {
  return {
    ...{ key, from: null, kind: 'cut', fen: null, payPercent: null, gift: '', quantity: 1 },
  };
}

/** A week from today on. */
export function blankActivity(now: number): ActivityForm {
  const today = beijingDay(now);
  return {
    kind: 'limitedPrice',
    title: '',
    time: { from: `${today} 00:00`, until: `${addBeijingDays(today, 7)} 00:00` },
    prices: [],
    scope: blankScope,
    measure: 'amount',
    steps: [blankStep(1)],
  };
}
