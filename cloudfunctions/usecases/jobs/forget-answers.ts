import { dayMs } from '#domain/calendar';
import { forgetAnswers as forgetBefore } from '../../kit/repositories/idempotency';

/** No phone repeats a call for so long, and kept answers contain addresses. */
const keptDays = 30;

/** Kept answers of keyed actions are forgotten after a month. */
export function forgetAnswers(now: number): Promise<number> {
  return forgetBefore(now - keptDays * dayMs);
}
