/** "+20", "−5" (a true minus, as wide as the plus), "0". */
export function signed(amount: number): string {
  if (amount === 0) return '0';
  return `${amount > 0 ? '+' : '−'}${Math.abs(amount)}`;
}
