/** What is paid, as a shop writes a discount: 85 % is 8.5 折, 80 % is 8 折. */
export function formatZhe(payPercent: number): string {
  return String(payPercent / 10);
}
