import type { CollectionName, Collections } from './collections';
import { scalar } from './conditions';
import { database, type SdkTransaction } from './database';
import { plainDocument } from './plain-document';

/**
 * What a transaction can do: single documents by id. The SDK's `where()` inside a transaction escapes it, so this
 * type does not have one. Reads see the moment the transaction began and, being sent first, never what the body
 * itself wants to write.
 */
export interface Tx {
  get<Name extends CollectionName>(name: Name, id: string): Promise<Collections[Name] | undefined>;
  getAll<Name extends CollectionName>(
    name: Name,
    ids: readonly string[],
  ): Promise<Collections[Name][]>;
  /** Puts a whole document in the place of its `_id`, there or not. */
  set<Name extends CollectionName>(name: Name, doc: Collections[Name]): void;
  /** A new document; when its `_id` is taken the transaction starts over. */
  add<Name extends CollectionName>(name: Name, doc: Collections[Name]): void;
  /** Takes a document away; one that is gone already is fine. */
  remove(name: CollectionName, id: string): void;
}

interface Write {
  readonly name: CollectionName;
  readonly doc: { readonly _id: string };
  readonly kind: 'set' | 'add' | 'remove';
}

/**
 * One try of a transaction. Writes wait in memory until the body has decided and then leave together: three
 * round trips after the first reads, however many documents.
 */
export class OpenTransaction implements Tx {
  private readonly writes: Write[] = [];
  private readonly begun: Promise<SdkTransaction>;

  constructor() {
    this.begun = database().startTransaction();
    // Awaited by whoever needs it first; without this a body that throws before would leave it unhandled.
    this.begun.catch(() => undefined);
  }

  async get<Name extends CollectionName>(
    name: Name,
    id: string,
  ): Promise<Collections[Name] | undefined> {
    const transaction = await this.begun;
    const found = await transaction
      .collection(name)
      .doc(String(scalar('_id', id)))
      .get();
    return (found.data ?? undefined) as Collections[Name] | undefined;
  }

  async getAll<Name extends CollectionName>(
    name: Name,
    ids: readonly string[],
  ): Promise<Collections[Name][]> {
    const found = await Promise.all(ids.map((id) => this.get(name, id)));
    return found.filter((doc) => doc !== undefined);
  }

  set<Name extends CollectionName>(name: Name, doc: Collections[Name]): void {
    this.writes.push({ name, doc, kind: 'set' });
  }

  add<Name extends CollectionName>(name: Name, doc: Collections[Name]): void {
    this.writes.push({ name, doc, kind: 'add' });
  }

  remove(name: CollectionName, id: string): void {
    this.writes.push({ name, doc: { _id: id }, kind: 'remove' });
  }

  get isEmpty(): boolean {
    return this.writes.length === 0;
  }

  /** Sends all writes. Waits for every answer, so that none arrives after a rollback. */
  async send(): Promise<void> {
    const transaction = await this.begun;
    const sent = await Promise.allSettled(this.writes.map((write) => send(transaction, write)));
    const place = sent.findIndex((one) => one.status === 'rejected');
    const [failed, write] = [sent[place], this.writes[place]];
    if (failed?.status === 'rejected') throw new WriteFault(write, failed.reason);
  }

  async commit(): Promise<void> {
    await (await this.begun).commit();
  }

  /** Gives up; a transaction the cloud has already given up is fine. */
  async abandon(): Promise<void> {
    await this.begun.then((transaction) => transaction.rollback()).catch(() => undefined);
  }
}

/** A write the cloud did not take, and at which document. */
export class WriteFault extends Error {
  readonly place: string;

  constructor(
    write: Write | undefined,
    override readonly cause: unknown,
  ) {
    const place = write === undefined ? '' : `${write.name}/${write.doc._id}`;
    super(`A write failed: ${cause instanceof Error ? cause.message : String(cause)}`);
    this.name = 'WriteFault';
    this.place = place;
  }
}

async function send(transaction: SdkTransaction, { name, doc, kind }: Write): Promise<unknown> {
  const { _id, ...data } = plainDocument(doc);
  const collection = transaction.collection(name);
  if (kind === 'add') return collection.add({ data: { _id, ...data } });
  const place = collection.doc(String(scalar('_id', _id)));
  return kind === 'set' ? place.set({ data }) : place.remove();
}
