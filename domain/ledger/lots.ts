/** Units that end together. */
export interface Lot {
  /** UTC ms, exclusive. */
  readonly until: number;
  /** Whole and positive. */
  readonly amount: number;
}

export function sumOfLots(lots: readonly Lot[]): number {
  return lots.reduce((total, lot) => total + lot.amount, 0);
}

/** Both lists as one, the next to end first; lots with the same end are one lot. */
export function joinLots(a: readonly Lot[], b: readonly Lot[]): Lot[] {
  const amounts = new Map<number, number>();
  for (const { until, amount } of [...a, ...b]) {
    amounts.set(until, (amounts.get(until) ?? 0) + amount);
  }
  return [...amounts]
    .filter(([, amount]) => amount > 0)
    .map(([until, amount]) => ({ until, amount }))
    .sort((one, other) => one.until - other.until);
}

export interface Taken {
  readonly taken: readonly Lot[];
  readonly left: readonly Lot[];
  /** What the lots did not have. */
  readonly missing: number;
}

/** Takes an amount out of lots: first from those that end at `preferred`, then from the next to end. */
export function takeLots(lots: readonly Lot[], amount: number, preferred?: number): Taken {
  const inTurn = [...lots].sort(
    (a, b) => Number(b.until === preferred) - Number(a.until === preferred) || a.until - b.until,
  );
  let missing = amount;
  const taken: Lot[] = [];
  const left: Lot[] = [];
  for (const lot of inTurn) {
    const part = Math.min(missing, lot.amount);
    missing -= part;
    taken.push({ ...lot, amount: part });
    left.push({ ...lot, amount: lot.amount - part });
  }
  return { taken: joinLots(taken, []), left: joinLots(left, []), missing };
}
