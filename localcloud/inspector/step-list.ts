import type { CallRecord, CallStep } from './call-record';
import { tripsInARow } from './trips-in-a-row';

/** A step as it goes. Times are by `processTime()`. */
export interface OpenStep {
  readonly action: string;
  readonly target: string;
  readonly transactionId: string | undefined;
  readonly from: number;
  to?: number;
  code?: string;
  readonly queries: CallStep['queries'];
}

/** A function that asks thousands of things shows its beginning and a number. */
const KEPT_STEPS = 200;

const isTrip = ({ action }: OpenStep): boolean => action.startsWith('database.');
const isBegin = ({ action }: OpenStep): boolean => action === 'database.startTransaction';

/** What one call asked of the cloud so far. */
export class StepList {
  private readonly steps: OpenStep[] = [];
  private more = 0;

  add(step: OpenStep): void {
    if (this.steps.length < KEPT_STEPS) this.steps.push(step);
    else this.more += 1;
  }

  told(
    cameAt: number,
  ): Pick<CallRecord, 'steps' | 'moreSteps' | 'trips' | 'tripsInARow' | 'transactions'> {
    const trips = this.steps.filter(isTrip);
    return {
      steps: this.steps.map((step) => shown(step, cameAt)),
      moreSteps: this.more,
      trips: trips.length + this.more,
      tripsInARow: tripsInARow(trips.map(({ from, to = Infinity }) => ({ from, to }))),
      transactions: trips.filter(isBegin).length,
    };
  }
}

function shown({ from, to, transactionId, ...step }: OpenStep, cameAt: number): CallStep {
  return {
    ...step,
    fromMs: from - cameAt,
    ...(to !== undefined && { toMs: to - cameAt }),
    ...(transactionId !== undefined && { transactionId: transactionId.slice(0, 8) }),
  };
}
