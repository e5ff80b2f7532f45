import * as v from 'valibot';
import { callRecord } from './call-record';

/*
 * What the data routes below `/dev/inspector/api/` answer, for the routes and for the page that asks them.
 * Times are UTC milliseconds by the clock the local cloud goes by.
 */

export const callsAnswer = v.object({
  /** Another one than before means that the local cloud was started anew and its calls begin from none. */
  startedAt: v.number(),
  version: v.number(),
  /** Most that are kept. */
  kept: v.number(),
  calls: v.array(callRecord),
});

const collectionRow = v.object({
  name: v.string(),
  /** Of the local cloud itself; the shop cannot see it. */
  own: v.boolean(),
  documents: v.number(),
  /** As Extended JSON. */
  bytes: v.number(),
  /** Whether `bytes` was reckoned from a part of the documents. */
  isEstimate: v.boolean(),
});

export const collectionsAnswer = v.object({ collections: v.array(collectionRow) });

export const documentsAnswer = v.object({
  total: v.number(),
  /** In relaxed Extended JSON: plain numbers, dates as `{ "$date": "2026-01-31T16:00:00.000Z" }`. */
  documents: v.array(v.unknown()),
});

const outboxRow = v.object({
  id: v.string(),
  kind: v.string(),
  status: v.string(),
  attempts: v.number(),
  nextAt: v.number(),
  createdAt: v.number(),
  payload: v.unknown(),
});

export const outboxAnswer = v.object({
  /** False for a shop without an outbox. */
  isThere: v.boolean(),
  now: v.number(),
  states: v.array(v.object({ status: v.string(), count: v.number() })),
  /** Waiting ones first, by when they are due; then the newest. */
  rows: v.array(outboxRow),
});

const message = v.object({
  id: v.string(),
  /** Never a whole openid. */
  to: v.string(),
  title: v.string(),
  lines: v.array(v.string()),
  page: v.string(),
  sentAt: v.number(),
});

const push = v.object({
  id: v.string(),
  kind: v.string(),
  /** What it tells about: an order, a refund, a picture. */
  about: v.string(),
  attempts: v.number(),
  /** Missing when it is over. */
  nextAt: v.exactOptional(v.number()),
  createdAt: v.number(),
});

/** What WeChat's doubles handed on, newest first. */
export const messagesAnswer = v.object({
  now: v.number(),
  /** To people. */
  messages: v.array(message),
  /** To the shop. */
  pushes: v.array(push),
});

const jobRow = v.object({
  functionName: v.string(),
  trigger: v.string(),
  /** Seven fields, read in Beijing time. */
  cron: v.string(),
  nextAt: v.exactOptional(v.number()),
  /** The last run since the start, by the clock or by hand. */
  last: v.exactOptional(callRecord),
});

export const jobsAnswer = v.object({
  now: v.number(),
  /** Whether the clock runs them. */
  isRunning: v.boolean(),
  jobs: v.array(jobRow),
});

/** `code` is `ok`, the code of a refusal, or why there was no answer. */
export const jobRunAnswer = v.object({ code: v.string() });

export type CallsAnswer = v.InferOutput<typeof callsAnswer>;
export type CollectionRow = Readonly<v.InferOutput<typeof collectionRow>>;
export type CollectionsAnswer = v.InferOutput<typeof collectionsAnswer>;
export type DocumentsAnswer = v.InferOutput<typeof documentsAnswer>;
export type OutboxRow = Readonly<v.InferOutput<typeof outboxRow>>;
export type OutboxAnswer = v.InferOutput<typeof outboxAnswer>;
export type Message = Readonly<v.InferOutput<typeof message>>;
export type Push = Readonly<v.InferOutput<typeof push>>;
export type MessagesAnswer = v.InferOutput<typeof messagesAnswer>;
export type JobRow = Readonly<v.InferOutput<typeof jobRow>>;
export type JobsAnswer = v.InferOutput<typeof jobsAnswer>;
export type JobRunAnswer = v.InferOutput<typeof jobRunAnswer>;
