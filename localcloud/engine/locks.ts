import type { CollectionImage } from './collection-image';
import type { Doc, Id } from './document';

/** Who keeps others waiting; `whenOver` is called once, when it is committed or given up. */
export interface Holder {
  readonly id: string;
  whenOver(callback: () => void): void;
}

/** What writers may contend for: each document, and each key of a unique index. */
export class LockTable<H extends Holder> {
  private readonly holders = new Map<string, H>();

  holderOf(resource: string): H | undefined {
    return this.holders.get(resource);
  }

  firstHolder(resources: Iterable<string>, except?: H): H | undefined {
    if (this.holders.size === 0) return undefined;
    for (const resource of resources) {
      const holder = this.holders.get(resource);
      if (holder !== undefined && holder !== except) return holder;
    }
    return undefined;
  }

  take(resource: string, holder: H): void {
    this.holders.set(resource, holder);
  }

  release(resources: Iterable<string>): void {
    for (const resource of resources) this.holders.delete(resource);
  }
}

export const documentResource = (collection: string, id: Id) =>
  `${collection}\u0000${typeof id === 'number' ? '#' : '$'}${id}`;

/** What a write from `before` to `after` contends for. */
export function resourcesOf(
  collection: CollectionImage,
  id: Id,
  before: Doc | undefined,
  after: Doc | undefined,
): string[] {
  const resources = [documentResource(collection.name, id)];
  for (const index of collection.uniqueIndexes) {
    const keys = new Set<string>();
    if (before !== undefined) for (const key of index.keysOf(before)) keys.add(key);
    if (after !== undefined)
      for (const key of index.keysOf(after)) if (!keys.delete(key)) keys.add(key);
    for (const key of keys) resources.push(`${collection.name}\u0001${index.name}\u0000${key}`);
  }
  return resources;
}
