/** A whole number as people write it: below zero with a true minus, as wide as the plus of the lines beside it. */
export function wholeText(amount: number): string {
  return amount < 0 ? `−${-amount}` : String(amount);
}
