import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Hono } from 'hono';
import * as v from 'valibot';
import type { Engine } from '../engine/engine';
import type { RequestVariables } from '../http/request-id';

export interface ShellRoutesDeps {
  readonly engine: Pick<Engine, 'find'>;
  /** Where the built page lies. */
  readonly shellDir: string;
}

const identity = v.object({ _id: v.string(), memberId: v.string() });
const member = v.object({ _id: v.string(), nickname: v.string(), avatar: v.string() });
const staff = v.object({
  _id: v.string(),
  name: v.string(),
  role: v.string(),
  storeId: v.optional(v.string()),
});
const store = v.object({ _id: v.string(), name: v.string() });

/**
 * What the development page needs beyond the local cloud itself: the people of the demo shop, its staff, and the
 * demo sign-in of the console. None of it exists in a deployed shop.
 */
export function mountShellRoutes(
  app: Hono<RequestVariables>,
  { engine, shellDir }: ShellRoutesDeps,
): void {
  const all = <Schema extends v.GenericSchema>(
    collection: string,
    query: Record<string, unknown>,
    schema: Schema,
  ) => v.parse(v.array(schema), engine.find(collection, query));

  app.get('/dev/people', (c) => {
    const members = new Map(all('members', {}, member).map((one) => [one._id, one]));
    const people = all('identities', { _id: { $regex: '^demo-' } }, identity).flatMap(
      ({ _id, memberId }) => {
        const known = members.get(memberId);
        return known === undefined
          ? []
          : [{ openid: _id, nickname: known.nickname, avatar: known.avatar }];
      },
    );
    return c.json({ people });
  });

  app.get('/dev/staff', (c) => {
    const stores = new Map(all('stores', {}, store).map(({ _id, name }) => [_id, name]));
    const active = all('staff', { status: 'active' }, staff).map(
      ({ _id, name, role, storeId }) => ({
        id: _id,
        name,
        role,
        ...(storeId === undefined ? {} : { store: stores.get(storeId) ?? storeId }),
      }),
    );
    return c.json({ staff: active });
  });

  app.get('/dev/sign-in', async (c) =>
    c.html(await readFile(path.join(shellDir, 'index.html'), 'utf8')),
  );
  app.get('/console-config.json', (c) => c.json({ signInUrl: '/dev/sign-in' }));
}
