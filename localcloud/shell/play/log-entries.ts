import type { Side } from './world';

/** One function call as a phone experienced it. */
export interface FunctionCall {
  readonly id: string;
  readonly side: Side;
  readonly name: string;
  readonly action: string;
  /** `ok`, the refusal's code, or what went wrong on the way. */
  readonly code: string;
  readonly ms: number;
}

/** Something single-page mode (scene 1154) does not allow. */
export interface Violation {
  readonly id: string;
  readonly side: Side;
  readonly what: string;
}
