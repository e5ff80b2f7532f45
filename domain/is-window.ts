/** Two instants in UTC ms, the end after the start. */
export function isWindow({
  from,
  until,
}: {
  readonly from: number;
  readonly until: number;
}): boolean {
  return Number.isSafeInteger(from) && Number.isSafeInteger(until) && from < until;
}
