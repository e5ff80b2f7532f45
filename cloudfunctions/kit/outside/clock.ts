/** The server's clock, UTC ms: the only one that decides. */
export function clock(): number {
  return Date.now();
}

export function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Milliseconds that only ever grow, for measuring how long something took. */
export function stopwatch(): number {
  return performance.now();
}
