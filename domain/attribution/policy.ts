/** How an order finds its fan. Chosen by the merchant, shown to fan and buyer in one sentence, frozen on the order. */
export interface AttributionPolicy {
  readonly version: number;
  readonly touch: 'last' | 'first';
  /** 1-30 days. */
  readonly windowDays: number;
  /** 0-7 days after a touch in which no other fan takes over. */
  readonly protectionDays: number;
  readonly counts: 'all' | 'firstOrder';
}
