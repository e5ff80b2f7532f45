/** Longest time between two looks at the clock, which may have been put forward meanwhile. */
const LOOK_MS = 1000;

/** Rings when an instant of the local cloud's clock is reached, also when that clock jumps. */
export class Alarm {
  private timer: NodeJS.Timeout | undefined;
  private at = Infinity;

  constructor(
    private readonly now: () => number,
    private readonly ring: () => void,
  ) {}

  /** Rings at `at` or earlier, if it is set to ring earlier already. */
  setFor(at: number): void {
    if (at >= this.at) return;
    this.at = at;
    this.look();
  }

  off(): void {
    clearTimeout(this.timer);
    this.at = Infinity;
  }

  private look(): void {
    clearTimeout(this.timer);
    const wait = Math.min(Math.max(0, this.at - this.now()), LOOK_MS);
    this.timer = setTimeout(() => this.wake(), wait).unref();
  }

  private wake(): void {
    if (this.now() < this.at) return this.look();
    this.at = Infinity;
    this.ring();
  }
}
