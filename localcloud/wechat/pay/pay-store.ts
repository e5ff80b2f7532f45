import * as v from 'valibot';
import type { Engine } from '../../engine/engine';
import { paySchemas, type PayCollection } from './pay-records';

type RecordOf<Collection extends PayCollection> = v.InferOutput<(typeof paySchemas)[Collection]>;
type Query = Record<string, unknown>;

export interface PayStore {
  get<C extends PayCollection>(collection: C, id: string): RecordOf<C> | undefined;
  list<C extends PayCollection>(collection: C, query: Query): RecordOf<C>[];
  /** The sum of a field, without reading the records one by one. */
  total(collection: PayCollection, query: Query, field: string): number;
  /** Stores a record under its `_id`, new or in place of the old one; durable when it resolves. */
  put<C extends PayCollection>(collection: C, record: RecordOf<C>): Promise<void>;
  remove(collection: PayCollection, id: string): Promise<void>;
}

/** WeChat Pay's own books, kept in the same journal as the shop, in collections the shop cannot reach. */
export function createPayStore(engine: Engine): PayStore {
  const read = <C extends PayCollection>(collection: C, document: unknown): RecordOf<C> =>
    v.parse(paySchemas[collection], document);
  const list: PayStore['list'] = (collection, query) =>
    engine.find(collection, query).map((document) => read(collection, document));
  return {
    list,
    get: (collection, id) => list(collection, { _id: id })[0],
    total: (collection, query, field) =>
      engine
        .select(collection, query)
        .reduce((sum, document) => sum + Number(Reflect.get(document, field) ?? 0), 0),
    async put(collection, { _id, ...body }) {
      await engine.set(collection, _id, body);
    },
    async remove(collection, id) {
      await engine.remove(collection, { _id: id });
    },
  };
}
