import * as v from 'valibot';
import type { Engine } from '../engine/engine';

const identitySchema = v.object({ _id: v.string(), memberId: v.string() });
const memberSchema = v.object({ _id: v.string(), nickname: v.string(), avatar: v.string() });
const storeSchema = v.object({ _id: v.string(), name: v.string() });
const staffSchema = v.object({
  _id: v.string(),
  name: v.string(),
  role: v.string(),
  storeId: v.exactOptional(v.string()),
  status: v.string(),
});

/** A shop without such a collection, or with documents of another shape, simply has nobody to show. */
function read<Schema extends v.GenericSchema>(
  engine: Engine,
  collection: string,
  schema: Schema,
): v.InferOutput<Schema>[] {
  if (!engine.names().includes(collection)) return [];
  return engine.find(collection, {}).flatMap((document) => {
    const parsed = v.safeParse(schema, document);
    return parsed.success ? [parsed.output] : [];
  });
}

/** People one can hold a phone as: everybody with a WeChat identity in the shop. */
export function knownPeople(engine: Engine) {
  const members = new Map(read(engine, 'members', memberSchema).map((one) => [one._id, one]));
  return read(engine, 'identities', identitySchema).flatMap(({ _id, memberId }) => {
    const member = members.get(memberId);
    return member ? [{ openid: _id, nickname: member.nickname, avatar: member.avatar }] : [];
  });
}

/** Staff one can sign in to the console as. */
export function activeStaff(engine: Engine) {
  const stores = new Map(read(engine, 'stores', storeSchema).map((one) => [one._id, one.name]));
  return read(engine, 'staff', staffSchema)
    .filter((one) => one.status === 'active')
    .map(({ _id, name, role, storeId }) => {
      const store = storeId === undefined ? undefined : stores.get(storeId);
      return { id: _id, name, role, ...(store !== undefined && { store }) };
    });
}

/** Whether the staff collection holds this account, whatever its state: the shop itself refuses who has left. */
export function isStaff(engine: Engine, staffId: string): boolean {
  return engine.names().includes('staff') && engine.find('staff', { _id: staffId }).length > 0;
}
