import type { InEach } from '../language';

/** What a person can agree to, each on its own and each to be taken back. */
export type ConsentKind = 'privacy' | 'marketing';

export const consentKinds: readonly ConsentKind[] = ['privacy', 'marketing'];

/** The privacy notice in force. A change of what is collected or why gets a new version, and is asked for again. */
export const privacyVersion = '2026-11';

/** What each consent is for, in words a person can agree to. */
export const consentPurposes: Readonly<Record<ConsentKind, InEach<string>>> = {
  privacy: {
    zh: '用手机号开通会员卡：合并您在各渠道的订单与积分，到店报手机号或出示会员码即可使用。',
    en: 'Your phone number opens the member card: orders and points you have elsewhere join it, and at the counter the number or the member code is enough.',
  },
  marketing: {
    zh: '在有新品和优惠时通知您，可随时关闭。',
    en: 'We tell you about new things and offers. You can switch it off at any time.',
  },
};

/** One answer of a person, kept for as long as they are known to the shop (PIPL art. 14-15). */
export interface Consent {
  readonly _id: string;
  readonly shopId: string;
  readonly memberId: string;
  readonly kind: ConsentKind;
  /** Version of the notice the person saw. */
  readonly version: string;
  /** What it was for, in the words the person saw. */
  readonly purpose: string;
  readonly given: boolean;
  /** UTC ms. */
  readonly at: number;
}

/** The last word on each kind; nothing said is no. */
export function isGiven(consents: readonly Consent[], kind: ConsentKind): boolean {
  const said = consents.filter((one) => one.kind === kind);
  const last = said.reduce<Consent | undefined>(
    (latest, one) => (latest === undefined || one.at >= latest.at ? one : latest),
    undefined,
  );
  return last?.given ?? false;
}
