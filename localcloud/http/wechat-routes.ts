import { Hono } from 'hono';
import * as v from 'valibot';
import { isOpenid } from '../wechat/identity';
import type { OpenApiDouble } from '../wechat/open-api/open-api-double';
import { HttpRefusal } from './answers';
import { readShape } from './request-body';

export interface WechatRoutesTools {
  readonly openApi: OpenApiDouble;
}

const openid = v.custom<string>(isOpenid);
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000));
const templateId = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/));

const subscribeRequest = v.strictObject({
  openid,
  answers: v.record(templateId, v.picklist(['accept', 'reject'])),
});
const switchRequest = v.strictObject({ openid, on: v.boolean() });
const templateRequest = v.strictObject({
  templateId,
  title: v.pipe(v.string(), v.minLength(1), v.maxLength(50)),
  fields: v.array(v.string()),
});
const phoneRequest = v.strictObject({
  openid,
  phone: v.pipe(v.string(), v.regex(/^\d{5,15}$/)),
  countryCode: v.optional(v.pipe(v.string(), v.regex(/^[1-9]\d{0,3}$/)), '86'),
});
const quotaRequest = v.strictObject({ left: count });
const rankRequest = v.strictObject({
  openid,
  rank: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(4)),
});
const verdictRequest = v.strictObject({
  suggest: v.picklist(['pass', 'review', 'risky']),
  /** WeChat's number for the kind of trouble; 20002 is pornography, 100 is none. */
  label: v.optional(count, 20_002),
  times: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000)), 1),
});
const receiptRequest = v.strictObject({ transactionId: v.pipe(v.string(), v.nonEmpty()) });

/** `/dev/wechat/...`: what people do in WeChat itself, and what its machines shall find. */
export function wechatRoutes({ openApi }: WechatRoutesTools): Hono {
  const { messages, phoneNumbers, riskRanks, mediaChecks, shipping } = openApi;
  const app = new Hono();

  app
    .post('/subscribe', async (c) => {
      const { openid, answers } = await readShape(c, subscribeRequest);
      return c.json(await openApi.inTurn(() => messages.ask(openid, answers)));
    })
    .post('/message-switch', async (c) => {
      const { openid, on } = await readShape(c, switchRequest);
      await openApi.inTurn(() => messages.switch(openid, on));
      return c.json({ ok: true });
    })
    .get('/messages', (c) => {
      const openid = c.req.query('openid');
      if (!isOpenid(openid)) throw new HttpRefusal('BAD_REQUEST');
      return c.json({ messages: messages.received(openid) });
    })
    .get('/templates', (c) => c.json({ templates: messages.templates() }))
    .post('/templates', async (c) => {
      const { templateId, ...template } = await readShape(c, templateRequest);
      const isKnown = await openApi.inTurn(() =>
        messages.addTemplate({ _id: templateId, ...template }),
      );
      if (!isKnown) throw new HttpRefusal('BAD_REQUEST');
      return c.json({ ok: true });
    });

  app
    .post('/phone-code', async (c) => {
      const { openid, phone, countryCode } = await readShape(c, phoneRequest);
      return c.json(await openApi.inTurn(() => phoneNumbers.issue(openid, phone, countryCode)));
    })
    .get('/phone-quota', (c) => c.json({ left: phoneNumbers.callsLeft() }))
    .post('/phone-quota', async (c) => {
      const { left } = await readShape(c, quotaRequest);
      await openApi.inTurn(() => phoneNumbers.setCallsLeft(left));
      return c.json({ ok: true });
    })
    .post('/risk-rank', async (c) => {
      const { openid, rank } = await readShape(c, rankRequest);
      await openApi.inTurn(() => riskRanks.set(openid, rank));
      return c.json({ ok: true });
    });

  app
    .post('/media-verdict', async (c) => {
      const { suggest, label, times } = await readShape(c, verdictRequest);
      await openApi.inTurn(() => mediaChecks.decide(suggest, label, times));
      return c.json({ ok: true });
    })
    // Not in turn: the function that hears of a result may call an interface itself.
    .post('/media-pushes', async (c) => c.json({ taken: await mediaChecks.pushNow() }))
    .get('/shipping', (c) => {
      const found = shipping.of(c.req.query('transactionId') ?? '');
      if (!found) throw new HttpRefusal('UNKNOWN_ORDER');
      return c.json({ ...found, confirmedAt: shipping.confirmedAt(found) });
    })
    .post('/confirm-receipt', async (c) => {
      const { transactionId } = await readShape(c, receiptRequest);
      if (!(await openApi.inTurn(() => shipping.confirm(transactionId))))
        throw new HttpRefusal('UNKNOWN_ORDER');
      return c.json({ ok: true });
    });
  return app;
}
