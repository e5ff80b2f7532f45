import { fault } from './cloud-fault';
import type { CollectionImage } from './collection-image';
import type { Doc, Id } from './document';
import type { SecondaryIndex } from './secondary-index';
import type { Transaction } from './transaction';

/**
 * Refuses a document whose unique keys are taken, as the transaction sees it: a key it could have seen
 * is a duplicate, one that came after its snapshot is a conflict and may be free at the next try.
 */
export function refuseTakenKeys(
  transaction: Transaction,
  collection: CollectionImage,
  doc: Doc,
): void {
  for (const index of collection.uniqueIndexes)
    for (const key of index.keysOf(doc)) {
      if (isTakenInside(transaction, collection, index, key, doc._id))
        throw fault.duplicate(collection.name, index.name);
      for (const other of index.at(key))
        if (other !== doc._id) refuseRival(transaction, collection, index, key, other);
    }
}

function isTakenInside(
  transaction: Transaction,
  collection: CollectionImage,
  index: SecondaryIndex,
  key: string,
  id: Id,
): boolean {
  return transaction
    .entries()
    .some(
      (entry) =>
        entry.collection === collection.name &&
        entry.id !== id &&
        entry.doc !== undefined &&
        index.keysOf(entry.doc).includes(key),
    );
}

function refuseRival(
  transaction: Transaction,
  collection: CollectionImage,
  index: SecondaryIndex,
  key: string,
  other: Id,
): void {
  if (transaction.change(collection.name, other) !== undefined) return;
  const seen = collection.getAt(other, transaction.snapshot);
  if (seen !== undefined && index.keysOf(seen).includes(key))
    throw fault.duplicate(collection.name, index.name);
  throw fault.conflict(collection.name, other);
}
