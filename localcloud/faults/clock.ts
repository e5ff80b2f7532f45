/** The time the whole local cloud goes by, UTC ms. Pauses and time limits are measured by the machine and never jump. */
export interface Clock {
  now(): number;
  /** How far it is from the machine's clock. */
  readonly shiftMs: number;
  /** Tells when the clock has jumped; the answer ends that. */
  onJump(hear: () => void): () => void;
}

export const machineClock: Clock = {
  now: () => Date.now(),
  shiftMs: 0,
  onJump: () => () => undefined,
};

/** A clock that can be set forward and back. */
export class ShiftedClock implements Clock {
  private shift = 0;
  private readonly listeners = new Set<() => void>();

  get shiftMs(): number {
    return this.shift;
  }

  readonly now = (): number => Date.now() + this.shift;

  onJump(hear: () => void): () => void {
    this.listeners.add(hear);
    return () => this.listeners.delete(hear);
  }

  shiftTo(shiftMs: number): void {
    if (shiftMs === this.shift) return;
    this.shift = shiftMs;
    for (const hear of this.listeners) hear();
  }
}
