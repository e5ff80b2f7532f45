import type { ErrorCode } from '#contract/errors';

/** A refusal on its way to the caller; `details` may carry more than the domain's, e.g. a new quote. */
export interface ServerRefusal {
  readonly ok: false;
  readonly code: ErrorCode;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** Carries a refusal out of a place that cannot return one, such as a query being built. */
export class Refused extends Error {
  constructor(readonly refusal: ServerRefusal) {
    super(refusal.code);
    this.name = 'Refused';
  }
}
