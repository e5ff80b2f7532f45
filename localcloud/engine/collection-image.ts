import type { Doc, Id } from './document';
import { GeoIndex } from './geo/geo-index';
import { SecondaryIndex, type IndexSpec } from './secondary-index';

export interface CollectionSchema {
  readonly name: string;
  readonly indexes: readonly IndexSpec[];
}

interface Version {
  /** The commit that replaced `doc`. */
  readonly until: number;
  readonly doc: Doc | undefined;
}

/** One collection as it stands now, with as much of its past as open transactions may still read. */
export class CollectionImage {
  readonly name: string;
  readonly indexes: readonly SecondaryIndex[];
  readonly uniqueIndexes: readonly SecondaryIndex[];
  readonly geoIndexes: readonly GeoIndex[];
  private readonly docs = new Map<Id, Doc>();
  private orderOfIds: SecondaryIndex | undefined;
  private readonly past = new Map<Id, Version[]>();

  constructor(schema: CollectionSchema) {
    this.name = schema.name;
    const isGeo = ({ kind }: IndexSpec) => kind === '2dsphere';
    this.geoIndexes = schema.indexes
      .filter(isGeo)
      .flatMap(({ fields }) => fields.map((field) => new GeoIndex(field)));
    this.indexes = schema.indexes
      .filter((spec) => !isGeo(spec))
      .map((spec) => new SecondaryIndex(spec));
    this.uniqueIndexes = this.indexes.filter((index) => index.unique);
  }

  /** Documents by the order of their ids; made when somebody first asks for it. */
  get idIndex(): SecondaryIndex {
    if (this.orderOfIds === undefined) {
      this.orderOfIds = new SecondaryIndex({ fields: ['_id'] });
      for (const doc of this.docs.values()) this.orderOfIds.follow(undefined, doc);
    }
    return this.orderOfIds;
  }

  get size(): number {
    return this.docs.size;
  }

  get(id: Id): Doc | undefined {
    return this.docs.get(id);
  }

  /** All documents in the order of their first insertion. */
  all(): Doc[] {
    return [...this.docs.values()];
  }

  *pickLazily(ids: Iterable<Id>): Iterable<Doc> {
    for (const id of ids) {
      const doc = this.docs.get(id);
      if (doc !== undefined) yield doc;
    }
  }

  /** The document as a transaction sees it that began after commit number `snapshot`. */
  getAt(id: Id, snapshot: number): Doc | undefined {
    const versions = this.past.get(id);
    const seen = versions?.find((version) => version.until > snapshot);
    return seen === undefined ? this.docs.get(id) : seen.doc;
  }

  changedSince(id: Id, snapshot: number): boolean {
    return this.past.get(id)?.some((version) => version.until > snapshot) ?? false;
  }

  /** @throws CloudFault when an index cannot take the document */
  refuseUnindexable(doc: Doc): void {
    for (const index of this.indexes) index.refuseParallelArrays(doc);
    for (const index of this.geoIndexes) index.refuseOthers(doc);
  }

  replace(id: Id, after: Doc | undefined): void {
    const before = this.docs.get(id);
    for (const index of this.indexes) index.follow(before, after);
    for (const index of this.geoIndexes) index.follow(before, after);
    this.orderOfIds?.follow(before, after);
    if (after === undefined) this.docs.delete(id);
    else this.docs.set(id, after);
  }

  remember(id: Id, before: Doc | undefined, until: number): void {
    const versions = this.past.get(id);
    if (versions === undefined) this.past.set(id, [{ until, doc: before }]);
    else versions.push({ until, doc: before });
  }

  /** Drops the versions that no transaction can read any more. */
  forget(oldestSnapshot: number): void {
    for (const [id, versions] of this.past) {
      const kept = versions.filter((version) => version.until > oldestSnapshot);
      if (kept.length === 0) this.past.delete(id);
      else this.past.set(id, kept);
    }
  }

  clear(): void {
    this.docs.clear();
    for (const index of [...this.indexes, ...this.geoIndexes]) index.clear();
    this.orderOfIds = undefined;
  }
}
