import { Query } from 'mingo';
import type { CollectionImage } from './collection-image';
import { candidates } from './candidates';
import { isFields, type Doc, type Fields, type Id } from './document';
import { asking, MINGO_OPTIONS } from './matching';

export interface FindOptions {
  /** Field path to 1 (ascending) or -1, most significant first. */
  readonly sort?: Fields | undefined;
  readonly skip?: number | undefined;
  readonly limit?: number | undefined;
  readonly projection?: Fields | undefined;
}

/**
 * The matching documents themselves, not copies: for callers inside the local cloud that turn them
 * into text at once.
 */
export function select(collection: CollectionImage, query: Fields, options: FindOptions): Doc[] {
  const id = onlyId(query);
  const isPlain = options.projection === undefined && !options.skip;
  if (id !== undefined && isPlain) {
    const doc = collection.get(id);
    return doc === undefined ? [] : [doc];
  }
  return asking(() => run(collection, query, options));
}

function onlyId(query: Fields): Id | undefined {
  const names = Object.keys(query);
  const id = names.length === 1 ? query['_id'] : undefined;
  return typeof id === 'string' || typeof id === 'number' ? id : undefined;
}

function run(collection: CollectionImage, query: Fields, options: FindOptions): Doc[] {
  const { sort, skip, limit, projection } = options;
  const cursor = new Query<Doc>(query, MINGO_OPTIONS).find<Doc>(
    candidates(collection, query),
    projection ?? {},
  );
  if (sort !== undefined && Object.keys(sort).length > 0) cursor.sort(sort);
  if (skip) cursor.skip(skip);
  if (limit !== undefined) cursor.limit(limit);
  return cursor.all();
}

export function countMatches(collection: CollectionImage, query: Fields): number {
  if (Object.keys(query).length === 0) return collection.size;
  return select(collection, query, {}).length;
}

/** One document as a projection shows it; used for reads by id inside transactions. */
export function project(doc: Doc, projection: Fields): Fields[] {
  return asking(() =>
    new Query<Doc>({}, MINGO_OPTIONS).find<Fields>([doc], projection).all().filter(isFields),
  );
}
