import { fault } from './cloud-fault';
import { adoptDoc, adoptId, type Doc, type Fields, type Id } from './document';
import { newId, unlessSame } from './plain-writes';
import type { Transactions } from './transactions';
import { readUpdate } from './update-document';

/** What can be done inside a transaction: single documents by id, as the cloud promises. */
export class TransactionWrites {
  constructor(private readonly book: Transactions) {}

  begin(): string {
    return this.book.begin();
  }

  get(transaction: string, collection: string, id: Id): Doc | undefined {
    return this.book.read(transaction, collection, id);
  }

  insert(transaction: string, collection: string, body: Fields): Id {
    const id = adoptId(body['_id'] ?? newId());
    return this.book.write(transaction, collection, id, (before) => {
      if (before !== undefined) throw fault.duplicate(collection, `_id ${id}`);
      return { doc: adoptDoc(id, body), result: id };
    });
  }

  /** @returns how many documents changed: 0 or 1 */
  update(transaction: string, collection: string, id: Id, spec: Fields): number {
    return this.book.write(transaction, collection, id, (before) => {
      if (before === undefined) return { doc: undefined, result: 0 };
      const doc = unlessSame(before, readUpdate(spec)(before, { _id: id }));
      return { doc, result: doc === before ? 0 : 1 };
    });
  }

  set(
    transaction: string,
    collection: string,
    id: Id,
    body: Fields,
  ): { updated: number; created: boolean } {
    return this.book.write<{ updated: number; created: boolean }>(
      transaction,
      collection,
      id,
      (before) => {
        const fresh = adoptDoc(id, body);
        if (before === undefined) return { doc: fresh, result: { updated: 0, created: true } };
        const doc = unlessSame(before, fresh);
        return { doc, result: { updated: doc === before ? 0 : 1, created: false } };
      },
    );
  }

  remove(transaction: string, collection: string, id: Id): number {
    return this.book.write(transaction, collection, id, (before) => ({
      doc: undefined,
      result: before === undefined ? 0 : 1,
    }));
  }

  /** Answers once the changes are stored. */
  commit(transaction: string): Promise<void> {
    return this.book.commit(transaction);
  }

  abort(transaction: string): void {
    this.book.abort(transaction);
  }
}
