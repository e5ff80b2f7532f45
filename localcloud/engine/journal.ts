import type { Doc, Id } from './document';

/** One document's next version; `undefined` removes it. */
export interface Entry {
  readonly collection: string;
  readonly id: Id;
  readonly doc: Doc | undefined;
}

/** What outlives the process. A batch is kept whole or not at all. */
export interface Journal {
  /** Every stored document, in the order of first insertion. */
  load(visit: (collection: string, doc: Doc) => void): void;
  append(batch: readonly Entry[]): void;
  clear(): void;
  close(): void;
}

/** For tests: everything is gone with the process. */
export const forgetfulJournal: Journal = {
  load: () => undefined,
  append: () => undefined,
  clear: () => undefined,
  close: () => undefined,
};
