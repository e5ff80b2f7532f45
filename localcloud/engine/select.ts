import type { CollectionImage } from './collection-image';
import { candidates, type Found } from './candidates';
import type { Doc, Fields, Id } from './document';
import { geoIndexOf, neighbours, takeNear, type Near } from './geo/near';
import { inOrder } from './in-order';
import { matcher } from './matching';
import { sorted } from './sort-order';
import type { Moment } from './surroundings';

export interface FindOptions {
  /** Field path to 1 (ascending) or -1, most significant first. */
  readonly sort?: Fields | undefined;
  readonly skip?: number | undefined;
  readonly limit?: number | undefined;
}

export interface Selection {
  readonly docs: Doc[];
  /** The index that named them, as an explanation tells it. */
  readonly index: string;
  readonly examined: number;
}

/**
 * The matching documents themselves, not copies: for callers inside the local cloud that turn them
 * into text at once.
 */
export function select(
  collection: CollectionImage,
  query: Fields,
  options: FindOptions,
  moment: Moment,
): Selection {
  const id = onlyId(query);
  if (id !== undefined && !options.skip) return byId(collection, id);
  const { sort = {}, skip = 0, limit = Infinity } = options;
  const isSorted = Object.keys(sort).length > 0;
  const { near, rest } = takeNear(query);
  const source =
    near === undefined ? sourceOf(collection, query, sort, limit) : nearest(collection, near);
  const mustSort = isSorted && !source.isSorted;
  const { docs, examined } = matching(
    source.found,
    matcher(rest, moment.around()),
    mustSort ? Infinity : skip + limit,
  );
  const ordered = mustSort ? sorted(docs, sort) : docs;
  const page = skip === 0 && limit >= ordered.length ? ordered : ordered.slice(skip, skip + limit);
  return { docs: page, index: source.index, examined };
}

function onlyId(query: Fields): Id | undefined {
  const names = Object.keys(query);
  const id = names.length === 1 ? query['_id'] : undefined;
  return typeof id === 'string' || typeof id === 'number' ? id : undefined;
}

function byId(collection: CollectionImage, id: Id): Selection {
  const doc = collection.get(id);
  const docs = doc === undefined ? [] : [doc];
  return { docs, index: '_id', examined: docs.length };
}

interface Source extends Found<Iterable<Doc>> {
  readonly isSorted: boolean;
}

/** A sort of its own comes before nearness. */
function nearest(collection: CollectionImage, near: Near): Source {
  const index = geoIndexOf(collection, near.field);
  const found = neighbours(collection, index, near).map(({ doc }) => doc);
  return { index: index.name, found, isSorted: false };
}

function sourceOf(collection: CollectionImage, query: Fields, sort: Fields, limit: number): Source {
  const isPaged = limit !== Infinity && Object.keys(sort).length > 0;
  const ordered = isPaged ? inOrder(collection, query, sort) : undefined;
  if (ordered !== undefined) return { ...ordered, isSorted: true };
  return { ...candidates(collection, query), isSorted: false };
}

/** The first `most` matches, and how many documents it took to find them. */
function matching(source: Iterable<Doc>, test: (doc: Doc) => boolean, most: number) {
  const docs: Doc[] = [];
  let examined = 0;
  if (most === 0) return { docs, examined };
  for (const doc of source) {
    examined += 1;
    if (test(doc) && docs.push(doc) >= most) break;
  }
  return { docs, examined };
}
