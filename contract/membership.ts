import * as v from 'valibot';
import { consentKinds } from '#domain/membership/consent';
import { reads, writes } from './action';
import { body, optionalText, text, whole } from './fields';
import type {
  CounterCode,
  DeletionView,
  MemberCardView,
  MyData,
  StatementPage,
} from './member-views';

const mobile = v.pipe(v.string(), v.regex(/^1[3-9]\d{9}$/));
/** `MM-DD`; the rule decides whether the day exists. */
const birthday = v.pipe(v.string(), v.regex(/^\d{2}-\d{2}$/));
/** A picture WeChat's own picker gave, kept in cloud storage, or one of the shop's. */
const avatar = v.pipe(
  v.string(),
  v.maxLength(300),
  v.regex(/^(cloud:\/\/|https:\/\/|\/)[A-Za-z0-9_./:%-]+$/),
);

/** What a person does with their card, points and data. A phone is never needed to browse or to buy. */
export const membershipActions = {
  /** The card with level, benefits and points; for a guest, what registering would bring and ask. */
  memberCard: reads(body({})).answers<MemberCardView>(),
  /** Opens the card. A phone WeChat vouches for unites what the person did elsewhere; a typed one waits for the counter. */
  register: writes(
    body({
      phone: v.variant('kind', [
        /** From the button with open-type="getPhoneNumber"; works once. */
        body({ kind: v.literal('wechat'), code: text(200) }),
        body({ kind: v.literal('typed'), phone: mobile }),
      ]),
      /** Version of the privacy notice the person agreed to. */
      privacyVersion: text(20),
      marketing: v.boolean(),
    }),
  ).answers<MemberCardView>(),
  /** Only what is named changes; an empty birthday takes it back. */
  updateProfile: writes(
    body({
      nickname: v.optional(text(20)),
      avatar: v.optional(avatar),
      birthday: v.optional(v.union([v.literal(''), birthday])),
    }),
  ).answers<MemberCardView>(),
  setConsent: writes(
    body({ kind: v.picklist(consentKinds), version: text(20), given: v.boolean() }),
  ).answers<MemberCardView>(),
  /** The code of this minute for the counter. */
  cardCode: reads(body({})).answers<CounterCode>(),
  /** Newest first; `before` is the number of the last line the page before ended with. */
  statement: reads(
    body({
      unit: v.picklist(['points', 'growth']),
      before: v.optional(whole(1, 1_000_000_000)),
    }),
  ).answers<StatementPage>(),
  exportMyData: reads(body({})).answers<MyData>(),
  /** What stands in the way of being forgotten, and what would be lost. */
  deletionPreview: reads(body({})).answers<DeletionView>(),
  deleteMe: writes(
    body({
      /** What the person typed to say that they mean it. */
      confirm: v.literal('注销'),
      reason: v.optional(optionalText(100)),
    }),
  ).answers<{ readonly deleted: true }>(),
};
