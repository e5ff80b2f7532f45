import type { Doc, Id } from './document';

/** One document's next version; `undefined` removes it. */
export interface Entry {
  readonly collection: string;
  readonly id: Id;
  readonly doc: Doc | undefined;
}

/** Receives every stored document when a journal is opened, in the order of first insertion. */
export type Restore = (collection: string, doc: Doc) => void;

/** What outlives the process. A batch is kept whole or not at all. */
export interface Journal {
  append(batch: readonly Entry[]): void;
  clear(): void;
  close(): void;
}

/** For tests: everything is gone with the process. */
export const forgetfulJournal: Journal = {
  append: () => undefined,
  clear: () => undefined,
  close: () => undefined,
};
