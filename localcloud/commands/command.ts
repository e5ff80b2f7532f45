import type { Engine } from '../engine/engine';

/** Where a command works. */
export interface Place {
  readonly dataDir: string;
  readonly functionsDir: string;
  /** What relative paths of arguments start from. */
  readonly workingDir: string;
  /** Fills the demo shop. */
  readonly seed: (engine: Engine) => Promise<void>;
}

export interface Command {
  readonly name: string;
  /** Its one argument, a path, as the help shows it; none when absent. */
  readonly argument?: string;
  readonly flags?: readonly string[];
  /** One line of the help. */
  readonly purpose: string;
  /**
   * @param target the argument as an absolute path
   * @returns what was done, as a sentence
   * @throws Refusal when it cannot be done
   */
  run(place: Place, target: string, flags: readonly string[]): Promise<string>;
}
