import * as v from 'valibot';

/** A subscription template of the mini-program; `fields` are its words with their kind, e.g. `thing1`. */
const templateSchema = v.object({
  _id: v.string(),
  title: v.string(),
  fields: v.array(v.string()),
});

/** How many messages of a template a person still lets through. `_id` is `<openid> <template>`. */
const subscriptionSchema = v.object({
  _id: v.string(),
  openid: v.string(),
  templateId: v.string(),
  sends: v.number(),
});

/** Somebody who has switched off all subscription messages of the mini-program. `_id` is the openid. */
const switchSchema = v.object({ _id: v.string() });

const messageSchema = v.object({
  _id: v.string(),
  openid: v.string(),
  templateId: v.string(),
  title: v.string(),
  /** Field names with the texts a person reads. */
  data: v.record(v.string(), v.string()),
  page: v.nullable(v.string()),
  /** UTC milliseconds. */
  sentAt: v.number(),
});

const phoneCodeSchema = v.object({
  _id: v.string(),
  openid: v.string(),
  phone: v.string(),
  countryCode: v.string(),
  issuedAt: v.number(),
  usedAt: v.nullable(v.number()),
});

/** Numbers that only people set or calls use up. */
const counterSchema = v.object({ _id: v.string(), count: v.number() });

const riskRankSchema = v.object({ _id: v.string(), rank: v.number() });

const suggestSchema = v.picklist(['pass', 'review', 'risky']);

/** A picture or sound being looked at. `_id` is the trace_id. */
const mediaCheckSchema = v.object({
  _id: v.string(),
  openid: v.string(),
  mediaUrl: v.string(),
  suggest: suggestSchema,
  label: v.number(),
  /** 0, or why it could not be looked at. */
  errcode: v.number(),
  askedAt: v.number(),
  /** When the result is pushed next; null when that is over. */
  nextAt: v.nullable(v.number()),
  attempts: v.number(),
});

/** What the next checks shall find, first come first served. `_id` is a running number. */
const verdictSchema = v.object({ _id: v.number(), suggest: suggestSchema, label: v.number() });

const parcelSchema = v.object({
  trackingNo: v.string(),
  expressCompany: v.string(),
  itemDesc: v.string(),
});

/** What was told about the shipping of a payment. `_id` is its transaction_id. */
const shippingSchema = v.object({
  _id: v.string(),
  outTradeNo: v.string(),
  logisticsType: v.number(),
  deliveryMode: v.number(),
  parcels: v.array(parcelSchema),
  isAllDelivered: v.boolean(),
  /** The sender's own instant, UTC milliseconds: later uploads must be younger. */
  uploadTime: v.number(),
  /** When everything was shipped; null while parcels are missing. */
  shippedAt: v.nullable(v.number()),
  reshipped: v.boolean(),
  /** When the person confirmed; null before. */
  confirmedAt: v.nullable(v.number()),
});

export const openApiSchemas = {
  '~wxTemplates': templateSchema,
  '~wxSubscriptions': subscriptionSchema,
  '~wxMessagesOff': switchSchema,
  '~wxMessages': messageSchema,
  '~wxPhoneCodes': phoneCodeSchema,
  '~wxCounters': counterSchema,
  '~wxRiskRanks': riskRankSchema,
  '~wxMediaChecks': mediaCheckSchema,
  '~wxVerdicts': verdictSchema,
  '~wxShipping': shippingSchema,
};

type Schemas = typeof openApiSchemas;
export type OpenApiCollection = keyof Schemas;
export type OpenApiRecord<C extends OpenApiCollection> = v.InferOutput<Schemas[C]>;
export type Suggest = v.InferOutput<typeof suggestSchema>;

/** What the doubles ask the engine to keep beside the shop's own collections. */
export const openApiCollections = [
  { name: '~wxTemplates', indexes: [] },
  { name: '~wxSubscriptions', indexes: [{ fields: ['openid'] }] },
  { name: '~wxMessagesOff', indexes: [] },
  { name: '~wxMessages', indexes: [{ fields: ['openid'] }] },
  { name: '~wxPhoneCodes', indexes: [] },
  { name: '~wxCounters', indexes: [] },
  { name: '~wxRiskRanks', indexes: [] },
  { name: '~wxMediaChecks', indexes: [] },
  { name: '~wxVerdicts', indexes: [] },
  { name: '~wxShipping', indexes: [] },
] satisfies { name: OpenApiCollection; indexes: { fields: string[] }[] }[];
