import type { AttributionDecision } from '#domain/attribution/share';
import { day, noon } from './fixed-time';

type Counted = Extract<AttributionDecision, { counted: true }>;

/** An order that counts for the fan. */
export function aDecision(changes: Partial<Counted> = {}): Counted {
  return {
    counted: true,
    reason: 'lastTouch',
    shareId: 'shareOfFan',
    fanId: 'fan',
    channel: 'friendCard',
    touchedAt: noon - day,
    policyVersion: 1,
    ...changes,
  };
}
