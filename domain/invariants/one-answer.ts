import type { Invariant } from './shop-database';

type Docs = readonly { readonly _id: string }[];

/** A source key has one result: no document exists twice, and every kept answer names caller and key. */
export const oneAnswer: Invariant = {
  id: 'I7',
  promise: 'one result per (user, key)',
  *check(db) {
    for (const [collection, docs] of Object.entries<Docs>({ ...db })) {
      const seen = new Set<string>();
      for (const { _id } of docs) {
        if (seen.has(_id)) yield { what: 'the id exists twice', where: `${collection}/${_id}` };
        seen.add(_id);
      }
    }
    for (const { _id, action, bodyHash } of db.idempotency) {
      const where = `idempotency/${_id}`;
      if (!/^[^:]+:.+$/.test(_id)) yield { what: 'the id does not name caller and key', where };
      if (action === '' || bodyHash === '') {
        yield { what: 'the record does not say which request it answered', where };
      }
    }
  },
};
