import { Hono } from 'hono';
import * as v from 'valibot';
import type { Engine } from '../engine/engine';
import { isOpenid, type Identity } from '../wechat/identity';
import type { PayDouble } from '../wechat/pay/pay-double';
import type { Tokens } from '../wechat/tokens';
import { HttpRefusal } from './answers';
import { activeStaff, isStaff, knownPeople } from './known-people';
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

const prepayRequest = v.strictObject({ prepayId: v.string() });

const payRequest = v.strictObject({
  orderId: v.string(),
  as: v.string(),
  notify: v.optional(
    v.picklist(['normal', 'none', 'twice', 'bad-signature', 'wrong-amount', 'stale']),
    'normal',
  ),
  /** Shrinks the pauses between repeated notices, so that a test need not wait a day. */
  ladderScale: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1)), 1),
});

/** `/dev/...`: what WeChat's own screens and people do. Exists only here and never in a deployed bundle. */
export function devRoutes(tools: DevRoutesTools): Hono {
  const identify = (login: v.InferOutput<typeof loginRequest>): Identity => {
    if ('openid' in login) return { kind: 'phone', openid: login.openid };
    if (!isStaff(tools.engine, login.staff)) throw new HttpRefusal('UNKNOWN_STAFF');
    return { kind: 'staff', staffId: login.staff };
  };

  return new Hono()
    .post('/login', async (c) =>
      c.json({ token: tools.tokens.issue(identify(await readShape(c, loginRequest))) }),
    )
    .post('/prepay', async (c) => {
      const sheet = tools.pay.sheet((await readShape(c, prepayRequest)).prepayId);
      if (!sheet) throw new HttpRefusal('UNKNOWN_PREPAY');
      return c.json(sheet);
    })
    .post('/pay', async (c) => {
      const request = await readShape(c, payRequest);
      const outcome = await tools.pay.pay(
        request.orderId,
        request.as,
        request.notify,
        request.ladderScale,
      );
      if (!outcome.ok) throw new HttpRefusal(outcome.code);
      return c.json(outcome);
    })
    .post('/invariants', async (c) => c.json(await tools.checkInvariants()))
    .post('/reset', async (c) => {
      await tools.reset();
      return c.json({ ok: true });
    })
    .get('/people', (c) => c.json({ people: knownPeople(tools.engine) }))
    .get('/staff', (c) => c.json({ staff: activeStaff(tools.engine) }))
    .get('/health', (c) => c.json({ ok: true, ...tools.health() }));
}
