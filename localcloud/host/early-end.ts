/** An invocation that is to die in the middle: its worker is ended after so long, unless it has answered before. */
export interface EarlyEnd {
  readonly afterMs: number;
  /** Told when it came to that. */
  readonly happened: () => void;
}
