import * as v from 'valibot';
import { consentKinds } from '#domain/membership/consent';
import { reads, writes } from './action';
import { body, text, whole } from './fields';
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
const phone = v.variant('kind', [
  /** From the button with open-type="getPhoneNumber"; works once. */
  body({ kind: v.literal('wechat'), code: text(200) }),
  body({ kind: v.literal('typed'), phone: mobile }),
]);
/** Bytes of a picture in Base64, up to the rule's 256 KB; empty takes the picture back. */
const picture = v.pipe(
  v.string(),
  v.maxLength(350_000),
  v.regex(/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/),
);

/** What a person does with their card, points and data. A phone is never needed to browse or to buy. */
export const membershipActions = {
  /** The card with level, benefits and points; for a guest, what registering would bring and ask. */
  memberCard: reads(body({})).answers<MemberCardView>(),
  /** Opens the card. A phone WeChat vouches for unites what the person did elsewhere; a typed one waits for the counter. */
  register: writes(
    body({
      phone,
      /** Version of the privacy notice the person agreed to. */
      privacyVersion: text(20),
      marketing: v.boolean(),
    }),
  ).answers<MemberCardView>(),
  /** Another phone for the card; the old one becomes free. `unite` says that the card which has it already is theirs too. */
  changePhone: writes(
    body({ phone, privacyVersion: text(20), unite: v.boolean() }),
  ).answers<MemberCardView>(),
  /** Only what is named changes; an empty birthday takes it back. Words others see are checked by WeChat first. */
  updateProfile: writes(
    body({
      nickname: v.optional(text(20)),
      birthday: v.optional(v.union([v.literal(''), birthday])),
    }),
  ).answers<MemberCardView>(),
  /** A picture of oneself. Only its owner sees it until WeChat has passed it. */
  setAvatar: writes(body({ picture })).answers<MemberCardView>(),
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
    }),
  ).answers<{ readonly deleted: true }>(),
};
