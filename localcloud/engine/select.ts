import { Query } from 'mingo';
import type { CollectionImage } from './collection-image';
import { candidates } from './candidates';
import type { Doc, Fields, Id } from './document';
import { inOrder } from './in-order';
import { sorted } from './sort-order';
import { asking, matcher, MINGO_OPTIONS } from './matching';

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
  const { sort = {}, skip = 0, limit = Infinity, projection = {} } = options;
  const isSorted = Object.keys(sort).length > 0;
  const ordered = isSorted && limit !== Infinity ? inOrder(collection, query, sort) : undefined;
  const mustSort = isSorted && ordered === undefined;
  const source = ordered ?? candidates(collection, query);
  const matches = matching(source, query, mustSort ? Infinity : skip + limit);
  const ordering = mustSort ? sorted(matches, sort) : matches;
  const page = ordering.slice(skip, skip + limit);
  return Object.keys(projection).length === 0 ? page : everything(page, projection).all();
}

/** The first `most` matches; mingo's own limit would look at all the others too. */
function matching(source: Iterable<Doc>, query: Fields, most: number): Doc[] {
  const test = matcher(query);
  const found: Doc[] = [];
  for (const doc of source) {
    if (found.length >= most) break;
    if (test(doc)) found.push(doc);
  }
  return found;
}

const everything = (docs: readonly Doc[], projection: Fields = {}) =>
  new Query<Doc>({}, MINGO_OPTIONS).find<Doc>([...docs], projection);

export function countMatches(collection: CollectionImage, query: Fields): number {
  if (Object.keys(query).length === 0) return collection.size;
  return select(collection, query, {}).length;
}

/** One document as a projection shows it; used for reads by id inside transactions. */
export const project = (doc: Doc, projection: Fields): Doc[] =>
  asking(() => everything([doc], projection).all());
