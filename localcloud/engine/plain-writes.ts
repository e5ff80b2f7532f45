import { randomBytes } from 'node:crypto';
import { fault } from './cloud-fault';
import type { CollectionImage } from './collection-image';
import type { CommitQueue, Plan } from './commit-queue';
import { adoptDoc, adoptId, refuseTooDeep, type Doc, type Fields, type Id } from './document';
import { bsonSize } from './document-size';
import { documentText } from './document-text';
import { resourcesOf, type LockTable } from './locks';
import type { Reader } from './reader';
import type { Store } from './store';
import type { Transaction } from './transaction';
import { readUpdate } from './update-document';

type Changes = Map<Id, Doc | undefined>;

export const newId = () => randomBytes(16).toString('hex');

const MOST_BYTES = 16 * 1024 * 1024;
/** No document whose text is shorter can be too large. */
const CERTAINLY_FITS = MOST_BYTES / 4;

/** The next version, or the very same document when the update changes nothing. */
export function unlessSame(before: Doc, after: Doc): Doc {
  const text = documentText(after);
  if (documentText(before) === text) return before;
  refuseTooDeep(after);
  if (text.length > CERTAINLY_FITS && bsonSize(after) > MOST_BYTES)
    throw fault.refused(`Resulting document after update is larger than ${MOST_BYTES} bytes`);
  return after;
}

/** Writes outside transactions: each is atomic, and waits for transactions that hold what it changes. */
export class PlainWrites {
  constructor(
    private readonly store: Store,
    private readonly locks: LockTable<Transaction>,
    private readonly queue: CommitQueue,
    private readonly reader: Reader,
  ) {}

  async insert(name: string, bodies: readonly Fields[]): Promise<Id[]> {
    const collection = this.store.collection(name);
    const docs = bodies.map((body) => adoptDoc(adoptId(body['_id'] ?? newId()), body));
    return this.queue.submit(() => {
      const changes: Changes = new Map();
      for (const doc of docs) {
        if (changes.has(doc._id)) throw fault.duplicate(name, `_id ${doc._id}`);
        changes.set(doc._id, doc);
      }
      const result = docs.map((doc) => doc._id);
      return this.plan(collection, changes, result, () => refuseExisting(collection, changes));
    });
  }

  async update(name: string, query: Fields, spec: Fields, multi: boolean): Promise<number> {
    const collection = this.store.collection(name);
    const update = readUpdate(spec);
    const amount = multi ? {} : { limit: 1 };
    return this.queue.submit(() => {
      const changes: Changes = new Map();
      for (const doc of this.reader.find('update', collection, query, amount)) {
        const next = unlessSame(doc, update(doc, query));
        if (next !== doc) changes.set(doc._id, next);
      }
      return this.plan(collection, changes, changes.size);
    });
  }

  /** Puts a whole document in the place of `id`. */
  async set(name: string, id: Id, body: Fields): Promise<{ updated: number; created: boolean }> {
    const collection = this.store.collection(name);
    const doc = adoptDoc(id, body);
    return this.queue.submit(() => {
      const before = collection.get(id);
      const next = before === undefined ? doc : unlessSame(before, doc);
      const changes: Changes = new Map(next === before ? [] : [[id, next]]);
      const created = before === undefined;
      return this.plan(collection, changes, { updated: created ? 0 : changes.size, created });
    });
  }

  async remove(name: string, query: Fields, multi: boolean): Promise<number> {
    const collection = this.store.collection(name);
    return this.queue.submit(() => {
      const found = this.reader.find('remove', collection, query, multi ? {} : { limit: 1 });
      const changes: Changes = new Map(found.map((doc) => [doc._id, undefined]));
      return this.plan(collection, changes, changes.size);
    });
  }

  private plan<T>(
    collection: CollectionImage,
    changes: Changes,
    result: T,
    check?: () => void,
  ): Plan<T> {
    for (const [id, doc] of changes) {
      const resources = resourcesOf(collection, id, collection.get(id), doc);
      const holder = this.locks.firstHolder(resources);
      if (holder !== undefined) return { waitFor: holder };
    }
    check?.();
    for (const doc of changes.values()) if (doc !== undefined) collection.refuseUnindexable(doc);
    refuseDuplicates(collection, changes);
    const entries = [...changes].map(([id, doc]) => ({ collection: collection.name, id, doc }));
    return { entries, result };
  }
}

function refuseExisting(collection: CollectionImage, changes: Changes): void {
  for (const id of changes.keys())
    if (collection.get(id) !== undefined) throw fault.duplicate(collection.name, `_id ${id}`);
}

function refuseDuplicates(collection: CollectionImage, changes: Changes): void {
  for (const index of collection.uniqueIndexes) {
    const claimed = new Map<string, Id>();
    for (const [id, doc] of changes)
      for (const key of doc === undefined ? [] : index.keysOf(doc)) {
        const rivals = [...index.at(key)].some((other) => !changes.has(other));
        if (rivals || claimed.has(key)) throw fault.duplicate(collection.name, index.name);
        claimed.set(key, id);
      }
  }
}
