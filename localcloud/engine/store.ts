import { CollectionImage, type CollectionSchema } from './collection-image';
import { fault } from './cloud-fault';
import type { Doc } from './document';
import type { Entry } from './journal';

/** All collections in memory, and the count of commits that brought them here. */
export class Store {
  private readonly collections = new Map<string, CollectionImage>();
  private readonly snapshots = new Map<number, number>();
  private commits = 0;

  constructor(schemas: readonly CollectionSchema[]) {
    for (const schema of schemas) this.collections.set(schema.name, new CollectionImage(schema));
  }

  names(): string[] {
    return [...this.collections.keys()];
  }

  has(name: string): boolean {
    return this.collections.has(name);
  }

  collection(name: string): CollectionImage {
    const found = this.collections.get(name);
    if (found === undefined) throw fault.noCollection(name);
    return found;
  }

  /** Fixes the present for a reader until `closeSnapshot`. */
  openSnapshot(): number {
    this.snapshots.set(this.commits, (this.snapshots.get(this.commits) ?? 0) + 1);
    return this.commits;
  }

  closeSnapshot(snapshot: number): void {
    const readers = (this.snapshots.get(snapshot) ?? 1) - 1;
    if (readers > 0) {
      this.snapshots.set(snapshot, readers);
      return;
    }
    this.snapshots.delete(snapshot);
    const oldest = this.snapshots.size === 0 ? Infinity : Math.min(...this.snapshots.keys());
    if (oldest > snapshot)
      for (const collection of this.collections.values()) collection.forget(oldest);
  }

  /** Makes one commit visible. @returns how to take it back, should it not reach the disk */
  apply(entries: readonly Entry[]): () => void {
    this.commits += 1;
    const before = entries.map(({ collection, id }) => this.collection(collection).get(id));
    entries.forEach((entry, at) => this.follow(entry, before[at]));
    return () => {
      for (let at = entries.length - 1; at >= 0; at -= 1) {
        const entry = entries[at];
        if (entry !== undefined) this.follow({ ...entry, doc: before[at] }, entry.doc);
      }
    };
  }

  private follow({ collection, id, doc }: Entry, before: Doc | undefined): void {
    const image = this.collection(collection);
    if (this.snapshots.size > 0) image.remember(id, before, this.commits);
    image.replace(id, doc);
  }

  /** Puts a document there that was already stored before this process began. */
  restore(collection: string, doc: Doc): void {
    if (this.has(collection)) this.collection(collection).replace(doc._id, doc);
  }

  clear(): void {
    this.commits += 1;
    for (const collection of this.collections.values()) collection.clear();
  }
}
