import * as v from 'valibot';
import { seededChance } from '../../seed/seeded-chance';
import type { Notice } from './pay-records';

/** What becomes of a genuine notice on its way. */
export interface NoticeFate {
  /** How often it comes: at least once unless it is dropped. */
  readonly copies: number;
  readonly delayMs: number;
  /** Lost on its way: WeChat Pay hears no answer and tries again by its ladder. */
  readonly drop: boolean;
}

/** What a policy may know of a notice. */
export type NoticeAbout = Pick<Notice, 'eventType' | 'about' | 'createdAt'>;

/** Decides what becomes of each genuine notice; asked once per notice, not for its repeats by the ladder. */
export interface NoticePolicy {
  decide(notice: NoticeAbout): NoticeFate;
}

export const straight: NoticePolicy = {
  decide: () => ({ copies: 1, delayMs: 0, drop: false }),
};

/** `normal` leaves it to the policy; the last three are not WeChat Pay's own, or not from now. */
const noticeModes = ['normal', 'none', 'twice', 'bad-signature', 'wrong-amount', 'stale'] as const;

/** How a person wants the merchant to hear of something. */
export const noticeWish = v.union([
  v.picklist(noticeModes),
  v.strictObject({
    copies: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(20)), 1),
    delayMs: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(86_400_000)), 0),
    drop: v.optional(v.boolean(), false),
    /** Every copy waits until it is let go by hand, in any order. */
    hold: v.optional(v.boolean(), false),
    /** A seed: every copy comes at its own moment within `delayMs`, so that notices overtake one another. */
    shuffle: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  }),
]);

export type NoticeWish = v.InferOutput<typeof noticeWish>;

/** One delivery that is planned; `extra` ones are not repeated when refused. */
export interface PlannedDelivery {
  readonly extra: boolean;
  readonly delayMs: number;
  readonly held: boolean;
  readonly lost: boolean;
}

/** Every delivery of a genuine notice, the first one first. */
export function planDeliveries(
  wish: NoticeWish,
  about: NoticeAbout,
  policy: NoticePolicy,
): PlannedDelivery[] {
  const fate = typeof wish === 'string' ? fateOf(wish, about, policy) : wish;
  const { hold = false, shuffle } = typeof wish === 'string' ? {} : wish;
  const chance = shuffle === undefined ? undefined : seededChance(shuffle);
  return Array.from({ length: fate.drop ? 1 : Math.max(1, fate.copies) }, (_, n) => ({
    extra: n > 0,
    delayMs: chance ? Math.floor(chance() * fate.delayMs) : fate.delayMs,
    held: hold,
    lost: fate.drop,
  }));
}

function fateOf(mode: string, about: NoticeAbout, policy: NoticePolicy): NoticeFate {
  return mode === 'twice' ? { copies: 2, delayMs: 0, drop: false } : policy.decide(about);
}
