import { Hono } from 'hono';
import * as v from 'valibot';
import type { Engine } from '../engine/engine';
import { isOpenid, type Identity } from '../wechat/identity';
import type { PayDouble } from '../wechat/pay/pay-double';
import type { Tokens } from '../wechat/tokens';
import { HttpRefusal } from './answers';
import { activeStaff, isStaff, knownPeople } from './known-people';
import { payDevRoutes } from './pay-dev-routes';
import { readShape } from './request-body';

export interface InvariantReport {
  readonly ok: boolean;
  readonly violations: readonly unknown[];
}

export interface DevRoutesTools {
  readonly tokens: Tokens;
  readonly pay: PayDouble;
  readonly engine: Engine;
  readonly checkInvariants: () => Promise<InvariantReport>;
  readonly reset: () => Promise<void>;
  readonly health: () => object;
}

const loginRequest = v.union([
  v.strictObject({ openid: v.custom<string>(isOpenid) }),
  v.strictObject({ staff: v.pipe(v.string(), v.nonEmpty()) }),
]);

/** `/dev/...`: what WeChat's own screens and people do. Exists only here and never in a deployed bundle. */
export function devRoutes(tools: DevRoutesTools): Hono {
  const identify = (login: v.InferOutput<typeof loginRequest>): Identity => {
    if ('openid' in login) return { kind: 'phone', openid: login.openid };
    if (!isStaff(tools.engine, login.staff)) throw new HttpRefusal('UNKNOWN_STAFF');
    return { kind: 'staff', staffId: login.staff };
  };

  return new Hono()
    .route('/', payDevRoutes(tools))
    .post('/login', async (c) =>
      c.json({ token: tools.tokens.issue(identify(await readShape(c, loginRequest))) }),
    )
    .post('/invariants', async (c) => c.json(await tools.checkInvariants()))
    .post('/reset', async (c) => {
      await tools.reset();
      return c.json({ ok: true });
    })
    .get('/people', (c) => c.json({ people: knownPeople(tools.engine) }))
    .get('/staff', (c) => c.json({ staff: activeStaff(tools.engine) }))
    .get('/health', (c) => c.json({ ok: true, ...tools.health() }));
}
