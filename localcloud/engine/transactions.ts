import { randomBytes } from 'node:crypto';
import { clearTimeout, setTimeout } from 'node:timers';
import { fault } from './cloud-fault';
import type { CollectionImage } from './collection-image';
import type { CommitQueue } from './commit-queue';
import type { Doc, Id } from './document';
import { documentResource, resourcesOf, type LockTable } from './locks';
import type { Store } from './store';
import { refuseTakenKeys } from './taken-keys';
import { Transaction } from './transaction';

type Ending = 'committed' | 'rolled back' | 'ended by its time limit';

const ENDINGS_KEPT = 2000;

/**
 * Snapshot isolation as the cloud promises it: reads see the moment the transaction began plus its own
 * writes; the first to write a document keeps it; a second transaction that wants it, or that would
 * overwrite something newer than its snapshot, fails at once. Write skew is possible, as there.
 */
export class Transactions {
  private readonly open = new Map<string, { transaction: Transaction; stop: () => void }>();
  private readonly endings = new Map<string, Ending>();

  constructor(
    private readonly store: Store,
    private readonly locks: LockTable<Transaction>,
    private readonly queue: CommitQueue,
    private readonly lifeMs: number,
  ) {}

  begin(): string {
    const id = randomBytes(16).toString('hex');
    const transaction = new Transaction(id, this.store.openSnapshot());
    const timer = setTimeout(() => this.end(transaction, 'ended by its time limit'), this.lifeMs);
    timer.unref();
    this.open.set(id, { transaction, stop: () => clearTimeout(timer) });
    return id;
  }

  read(transactionId: string, collection: string, id: Id): Doc | undefined {
    return this.seen(this.find(transactionId), this.store.collection(collection), id);
  }

  /** Replaces one document by what `next` makes of it. A refusal ends the transaction, as on the server. */
  write<T>(
    transactionId: string,
    collection: string,
    id: Id,
    next: (before: Doc | undefined) => { doc: Doc | undefined; result: T },
  ): T {
    const transaction = this.find(transactionId);
    try {
      return this.tryWrite(transaction, this.store.collection(collection), id, next);
    } catch (error) {
      this.end(transaction, 'rolled back');
      throw error;
    }
  }

  async commit(transactionId: string): Promise<void> {
    const transaction = this.find(transactionId);
    this.open.get(transactionId)?.stop();
    this.open.delete(transactionId);
    try {
      await this.queue.submit(() => ({
        entries: transaction.entries(),
        result: undefined,
        after: () => this.settle(transaction, 'committed'),
      }));
    } catch (error) {
      this.remember(transaction.id, 'rolled back');
      throw error;
    }
  }

  abort(transactionId: string): void {
    const ending = this.endings.get(transactionId);
    if (ending !== undefined && ending !== 'committed') return;
    this.end(this.find(transactionId), 'rolled back');
  }

  abortAll(): void {
    for (const { transaction } of [...this.open.values()]) this.end(transaction, 'rolled back');
  }

  private find(transactionId: string): Transaction {
    const found = this.open.get(transactionId);
    if (found !== undefined) return found.transaction;
    const ending = this.endings.get(transactionId);
    throw fault.transactionOver(
      ending === undefined
        ? 'this transaction does not exist'
        : `this transaction was already ${ending}`,
    );
  }

  private seen(transaction: Transaction, collection: CollectionImage, id: Id): Doc | undefined {
    const own = transaction.change(collection.name, id);
    return own === undefined ? collection.getAt(id, transaction.snapshot) : own.doc;
  }

  private tryWrite<T>(
    transaction: Transaction,
    collection: CollectionImage,
    id: Id,
    next: (before: Doc | undefined) => { doc: Doc | undefined; result: T },
  ): T {
    const before = this.seen(transaction, collection, id);
    this.refuseRivals(transaction, collection, id, [documentResource(collection.name, id)]);
    if (
      !transaction.change(collection.name, id) &&
      collection.changedSince(id, transaction.snapshot)
    )
      throw fault.conflict(collection.name, id);
    const { doc, result } = next(before);
    if (doc === before) return result;
    const resources = resourcesOf(collection, id, before, doc);
    this.refuseRivals(transaction, collection, id, resources);
    if (doc !== undefined) {
      collection.refuseUnindexable(doc);
      refuseTakenKeys(transaction, collection, doc);
    }
    this.hold(transaction, resources);
    transaction.put(collection.name, id, doc);
    return result;
  }

  private refuseRivals(
    transaction: Transaction,
    collection: CollectionImage,
    id: Id,
    resources: readonly string[],
  ): void {
    if (this.locks.firstHolder(resources, transaction) !== undefined)
      throw fault.conflict(collection.name, id);
  }

  private hold(transaction: Transaction, resources: readonly string[]): void {
    for (const resource of resources) {
      this.locks.take(resource, transaction);
      transaction.resources.add(resource);
    }
  }

  private end(transaction: Transaction, ending: Ending): void {
    this.open.get(transaction.id)?.stop();
    if (this.open.delete(transaction.id)) this.settle(transaction, ending);
  }

  private settle(transaction: Transaction, ending: Ending): void {
    this.remember(transaction.id, ending);
    this.locks.release(transaction.resources);
    this.store.closeSnapshot(transaction.snapshot);
    transaction.announceEnd();
  }

  private remember(id: string, ending: Ending): void {
    this.endings.set(id, ending);
    if (this.endings.size <= ENDINGS_KEPT) return;
    for (const oldest of this.endings.keys()) {
      this.endings.delete(oldest);
      return;
    }
  }
}
