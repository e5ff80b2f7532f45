import * as v from 'valibot';
import type { Engine } from '../../engine/engine';
import { openApiSchemas, type OpenApiCollection, type OpenApiRecord } from './open-api-records';

/** Several changes that are stored together or not at all. */
export interface BookEntry {
  put<C extends OpenApiCollection>(collection: C, record: OpenApiRecord<C>): void;
}

/** WeChat's own books about people and the mini-program, in the same journal as the shop and out of its reach. */
export interface OpenApiBook {
  get<C extends OpenApiCollection>(collection: C, id: string): OpenApiRecord<C> | undefined;
  list<C extends OpenApiCollection>(
    collection: C,
    query?: Record<string, unknown>,
  ): OpenApiRecord<C>[];
  /** Durable when it resolves. */
  write(work: (entry: BookEntry) => void): Promise<void>;
  remove(collection: OpenApiCollection, id: string | number): Promise<void>;
}

export function openApiBook(engine: Engine): OpenApiBook {
  const list: OpenApiBook['list'] = (collection, query = {}) =>
    engine.find(collection, query).map((document) => v.parse(openApiSchemas[collection], document));
  return {
    list,
    get: (collection, id) => list(collection, { _id: id })[0],
    async write(work) {
      const transaction = engine.transactions.begin();
      try {
        work({
          put: (collection, { _id, ...body }) =>
            void engine.transactions.set(transaction, collection, _id, body),
        });
      } catch (error) {
        engine.transactions.abort(transaction);
        throw error;
      }
      await engine.transactions.commit(transaction);
    },
    async remove(collection, id) {
      await engine.remove(collection, { _id: id });
    },
  };
}
