import type { Doc, Id } from './document';
import type { Entry } from './journal';
import { documentResource, type Holder } from './locks';

/** One open transaction: what it saw begin, what it wants to change, whom it keeps waiting. */
export class Transaction implements Holder {
  readonly resources = new Set<string>();
  private readonly changes = new Map<string, Entry>();
  private readonly waiting: (() => void)[] = [];

  constructor(
    readonly id: string,
    readonly snapshot: number,
  ) {}

  /** This transaction's own version; `undefined` when it has not touched the document. */
  change(collection: string, id: Id): Entry | undefined {
    return this.changes.get(documentResource(collection, id));
  }

  put(collection: string, id: Id, doc: Doc | undefined): void {
    this.changes.set(documentResource(collection, id), { collection, id, doc });
  }

  entries(): Entry[] {
    return [...this.changes.values()];
  }

  whenOver(callback: () => void): void {
    this.waiting.push(callback);
  }

  announceEnd(): void {
    for (const callback of this.waiting.splice(0)) callback();
  }
}
