import { refusal } from './wx-refusal';

const MINUTE_MS = 60_000;

/** How often an interface may be called in a minute of the clock; then 45009 until the next one begins. */
export class MinuteLimit {
  private minute = NaN;
  private calls = 0;

  constructor(
    private readonly limit: number,
    private readonly now: () => number,
  ) {}

  count(): void {
    const minute = Math.floor(this.now() / MINUTE_MS);
    if (minute !== this.minute) this.calls = 0;
    this.minute = minute;
    if (this.calls >= this.limit) throw refusal.tooOften();
    this.calls += 1;
  }
}
