/** A number from 0 up to 1, for spreading retries; nothing secret hangs on it. */
export function chance(): number {
  return Math.random();
}
