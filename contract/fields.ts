import * as v from 'valibot';
import { isShareId } from '#domain/attribution/share-id';
import { isProvince } from '#domain/freight/is-province';
import { fen, isFen, type Fen } from '#domain/money';
import { maxQuantity } from '#domain/shop';

/**
 * Objects refuse unknown keys: an `openid`, `price` or `role` in a body is an error, not a value to ignore
 * (docs/decisions/004-inputs.md).
 */
export const body = v.strictObject;

export const id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9_:@.-]{0,79}$/));
export const shareId = v.custom<string>(isShareId);
export const actionKey = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{8,64}$/));

/** Control characters, halves of characters, and marks that turn the reading direction: they break labels and logs. */
const printable = v.regex(/^[^\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]*$/u);

/** Text a person typed: trimmed, printable, 1 to `most` characters. */
export const text = (most: number) =>
  v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(most), printable);
export const optionalText = (most: number) =>
  v.pipe(v.string(), v.trim(), v.maxLength(most), printable);

const wholeNumber = v.pipe(v.number(), v.safeInteger());
export const whole = (least: number, most: number) =>
  v.pipe(wholeNumber, v.minValue(least), v.maxValue(most));

/** An amount of 0 to 100 million yuan in fen. */
export const amount = v.pipe(
  v.number(),
  v.safeInteger(),
  v.minValue(0),
  v.maxValue(10_000_000_000),
  v.transform((value): Fen => fen(value)),
);
export const positiveAmount = v.pipe(
  v.custom<Fen>(isFen),
  v.minValue(fen(1)),
  v.maxValue(fen(10_000_000_000)),
);

/** A UTC instant in ms between 2000 and 2100. */
export const instant = whole(946_684_800_000, 4_102_444_800_000);

export const quantity = whole(1, maxQuantity);

export const orderLine = body({ productId: id, skuId: id, quantity });
export const orderLines = v.pipe(v.array(orderLine), v.minLength(1), v.maxLength(100));

/** What was on the screen when somebody began to change it: what others changed meanwhile is not overwritten. */
export const stamp = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

export const idList = v.pipe(v.array(id), v.minLength(1), v.maxLength(200));
const few = v.pipe(v.array(id), v.maxLength(200));
const exclusions = { excluded: v.exactOptional(body({ productIds: few, categoryIds: few })) };

/** Goods a rule is for; `domain/goods-scope` decides whether it makes sense. */
export const goodsScope = v.variant('kind', [
  body({ kind: v.literal('all'), ...exclusions }),
  body({ kind: v.literal('categories'), ids: idList, ...exclusions }),
  body({ kind: v.literal('products'), ids: idList, ...exclusions }),
]);

export const province = v.pipe(text(20), v.check(isProvince));

export const address = body({
  name: text(20),
  phone: v.pipe(v.string(), v.regex(/^1[3-9]\d{9}$/)),
  province,
  city: text(20),
  district: optionalText(20),
  detail: text(80),
});

/** Lists: `cursor` is what the last answer gave back, absent for the first page. */
export const page = { cursor: v.optional(v.pipe(v.string(), v.maxLength(120))) };
export interface Page<Item> {
  readonly items: readonly Item[];
  /** Absent on the last page. */
  readonly cursor?: string;
}
