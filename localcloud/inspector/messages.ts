import * as v from 'valibot';
import type { Engine } from '../engine/engine';
import type { Message, MessagesAnswer, Push } from './answers';
import { shortId } from './name-of-caller';
import { relaxedDocument } from './relaxed-document';

const SHOWN = 50;

const messageSchema = v.pipe(
  v.object({
    _id: v.string(),
    openid: v.string(),
    title: v.string(),
    data: v.record(v.string(), v.string()),
    page: v.nullable(v.string()),
    sentAt: v.number(),
  }),
  v.transform(({ _id, openid, title, data, page, sentAt }): Message => ({
    ...{ id: _id, to: shortId(openid), title, page: page ?? '', sentAt },
    lines: Object.entries(data).map(([name, text]) => `${name}：${text}`),
  })),
);

const payNoticeSchema = v.pipe(
  v.object({
    _id: v.string(),
    summary: v.string(),
    about: v.optional(v.string(), ''),
    createdAt: v.number(),
    attempts: v.number(),
    nextAt: v.number(),
    held: v.optional(v.boolean(), false),
  }),
  v.transform(({ _id, summary, held, nextAt, ...rest }): Push => ({
    ...{ id: `notice ${_id}`, kind: held ? `${summary}（先留着）` : summary, ...rest },
    ...(!held && { nextAt }),
  })),
);

const mediaCheckSchema = v.pipe(
  v.object({
    _id: v.string(),
    mediaUrl: v.string(),
    askedAt: v.number(),
    nextAt: v.nullable(v.number()),
    attempts: v.number(),
  }),
  v.transform(({ _id, mediaUrl, askedAt, nextAt, attempts }): Push => ({
    ...{ id: `media ${_id}`, kind: '内容检查结果', about: mediaUrl, createdAt: askedAt, attempts },
    ...(nextAt !== null && { nextAt }),
  })),
);

/** Subscription messages people got, and what WeChat pushes to the shop: payment notices and results of checks. */
export function listMessages(engine: Engine): MessagesAnswer {
  const messages = newest(engine, '~wxMessages', 'sentAt', messageSchema);
  const pushes = [
    ...newest(engine, '~notices', 'createdAt', payNoticeSchema),
    ...newest(engine, '~wxMediaChecks', 'askedAt', mediaCheckSchema),
  ];
  const byAge = pushes.toSorted((a, b) => b.createdAt - a.createdAt).slice(0, SHOWN);
  return { now: engine.now(), messages, pushes: byAge };
}

/** Records that are not there, or of another shape than this page knows, are simply not shown here. */
function newest<Schema extends v.GenericSchema>(
  engine: Engine,
  collection: string,
  field: string,
  schema: Schema,
): v.InferOutput<Schema>[] {
  if (!engine.names().includes(collection)) return [];
  const found = engine.select(collection, {}, { sort: { [field]: -1 }, limit: SHOWN });
  return found.flatMap((document) => {
    const read = v.safeParse(schema, relaxedDocument(document));
    return read.success ? [read.output] : [];
  });
}
