import { fromCursor, toCursor } from './cursor';
import { database } from './database';
import type { CollectionName, Collections } from './collections';
import { scalar, toCondition, type Where } from './conditions';
import { plainDocument } from './plain-document';

/** The SDK answers 100 documents unless told otherwise and 1,000 at most, without a word. */
export const mostDocuments = 1000;

export interface FindOptions {
  readonly sort?: readonly (readonly [field: string, direction: 'asc' | 'desc'])[];
  readonly limit: number;
}

export interface PageOptions {
  readonly by: string;
  readonly direction: 'asc' | 'desc';
  readonly cursor?: string | undefined;
  readonly size: number;
}

export interface FoundPage<Doc> {
  readonly items: Doc[];
  readonly cursor?: string;
}

/** Typed reads and single-document writes outside transactions. Only repositories use it. */
export function collectionOf<Name extends CollectionName>(name: Name) {
  type Doc = Collections[Name];

  const find = async (where: Where, options: FindOptions): Promise<Doc[]> =>
    documents<Doc>(await query(name, toCondition(where), options).get());

  return {
    find,

    /** Everything that matches, however much it is; in the order of ids. */
    all: async (where: Where): Promise<Doc[]> => {
      const found: Doc[] = [];
      for (;;) {
        const last = found[found.length - 1];
        const rest = last === undefined ? where : { ...where, _id: { above: last._id } };
        const some = await find(rest, { sort: [['_id', 'asc']], limit: mostDocuments });
        found.push(...some);
        if (some.length < mostDocuments) return found;
      }
    },

    byId: async (id: string): Promise<Doc | undefined> => {
      const found = await database()
        .collection(name)
        .doc(String(scalar('_id', id)))
        .get();
      return (found.data ?? undefined) as Doc | undefined;
    },

    /** In the order asked; ids nobody has are left out. */
    byIds: async (ids: readonly string[]): Promise<Doc[]> => {
      const wanted = [...new Set(ids)];
      if (wanted.length === 0) return [];
      if (wanted.length > mostDocuments) throw new RangeError('More ids than one answer can hold');
      const found = await find({ _id: { oneOf: wanted } }, { limit: wanted.length });
      const byId = new Map(found.map((doc) => [doc._id, doc]));
      return wanted.flatMap((id) => byId.get(id) ?? []);
    },

    /** One page in a fixed order; documents with the same value of `by` are told apart by their id. */
    page: async (where: Where, options: PageOptions): Promise<FoundPage<Doc>> => {
      const { by, direction, size } = options;
      const condition = afterCursor(toCondition(where), options);
      const sort = [[by, direction] as const, ['_id', direction] as const];
      const found = documents<Doc>(await query(name, condition, { sort, limit: size + 1 }).get());
      const items = found.slice(0, size);
      const last = items[items.length - 1];
      if (found.length <= size || last === undefined) return { items };
      return { items, cursor: toCursor(Reflect.get(last, by), last._id) };
    },

    count: async (where: Where): Promise<number> => {
      const { total } = await database().collection(name).where(toCondition(where)).count();
      return total;
    },

    /** @throws when the id is taken (`sdkFaultKind` says `duplicate`). */
    add: async (doc: Doc): Promise<void> => {
      await database()
        .collection(name)
        .add({ data: plainDocument(doc) });
    },
  };
}

function query(name: CollectionName, condition: object, { sort = [], limit }: FindOptions) {
  const all = database().collection(name);
  const matching = Object.keys(condition).length === 0 ? all : all.where(condition);
  return sort.reduce(
    (sorted, [field, direction]) => sorted.orderBy(field, direction),
    matching.limit(Math.min(limit, mostDocuments)),
  );
}

/** Our own documents, written by the repositories only: their types are what was written. */
function documents<Doc>(answer: { readonly data: readonly unknown[] }): Doc[] {
  return [...answer.data] as Doc[];
}

function afterCursor(condition: object, { by, direction, cursor }: PageOptions): object {
  if (cursor === undefined) return condition;
  const { command } = database();
  const { value, id } = fromCursor(cursor);
  const isUp = direction === 'asc';
  const past = (edge: string | number) => (isUp ? command.gt(edge) : command.lt(edge));
  // The second condition says nothing new; it is what lets an index begin where the last page ended.
  return command.and([
    condition,
    { [by]: isUp ? command.gte(value) : command.lte(value) },
    command.or([{ [by]: past(value) }, { [by]: value, _id: past(id) }]),
  ]);
}
