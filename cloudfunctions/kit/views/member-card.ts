import type {
  BenefitView,
  CouponAtCounter,
  LevelView,
  MemberAtCounter,
  MemberCardView,
  MemberRow,
} from '#contract/member-views';
import type { MemberAccount } from '#domain/ledger/member-account';
import type { Member } from '#domain/member';
import { isStored, ownAvatar } from '#domain/membership/avatar';
import { shownName } from '#domain/membership/guest-name';
import { birthdayIsOpen } from '#domain/membership/birthday';
import {
  consentKinds,
  consentPurposes,
  isGiven,
  privacyVersion,
  type Consent,
} from '#domain/membership/consent';
import { describeBenefit } from '#domain/membership/describe-benefit';
import { byGrowth, levelOf, nextLevel } from '#domain/membership/level-of';
import type { Benefit, MemberLevel } from '#domain/membership/levels';
import { maskPhone } from '#domain/membership/phone';
import { describePoints } from '#domain/points/describe-points';
import type { ShopSettings } from '#domain/shop';
import type { Language } from '#domain/language';
import { linksTo } from '../outside/files';
import type { CallContext } from '../call-context';
import { accountsOf } from '../repositories/accounts';
import { consentsOf } from '../repositories/consents';
import { allCategories } from '../repositories/catalogue';
import { countUsableCoupons, nextUsableCoupons } from '../repositories/coupons';
import { shopSettings } from '../repositories/settings';
import { couponTexts } from './coupon-texts';

/** A person's own card, as it stands now. */
export async function memberCardView(
  member: Member,
  { now, language }: Pick<CallContext, 'now' | 'language'>,
): Promise<MemberCardView> {
  const avatar = ownAvatar(member);
  const [settings, accounts, consents, linkTo] = await Promise.all([
    shopSettings(),
    accountsOf(member._id),
    consentsOf(member._id),
    linksTo([avatar]),
  ]);
  const growth = accounts.growth?.balance ?? 0;
  const registered = member.status === 'member';
  const level = levelOf(member, settings.levels);
  return {
    ...{ registered, nickname: shownName(member, language), avatar: linkTo(avatar) },
    avatarState: member.newAvatar?.state ?? 'shown',
    ...phoneOf(member),
    phoneVerified: member.phone !== undefined,
    ...(member.cardNumber === undefined ? {} : { cardNumber: member.cardNumber }),
    ...(member.birthday === undefined ? {} : { birthday: member.birthday }),
    birthdayOpen: birthdayIsOpen(member, now),
    ...(level === undefined ? {} : { level: levelView(level, language) }),
    ...nextOf(growth, settings, registered),
    levels: byGrowth(settings.levels).map((one) => levelView(one, language)),
    growth,
    points: pointsView(accounts.points, settings, language),
    privacy: privacyView(consents, language),
  };
}

function phoneOf({ phone, typedPhone }: Member) {
  const known = phone ?? typedPhone;
  const waits = phone !== undefined && typedPhone !== undefined;
  return {
    ...(known === undefined ? {} : { phone: maskPhone(known) }),
    ...(waits ? { nextPhone: maskPhone(typedPhone) } : {}),
  };
}

function levelView({ id, name, fromGrowth, benefits }: MemberLevel, language: Language): LevelView {
  const shown = benefits.map((benefit) => benefitView(benefit, language));
  return { id, name, fromGrowth, benefits: shown };
}

function benefitView(benefit: Benefit, language: Language): BenefitView {
  return { kind: benefit.kind, ...describeBenefit(benefit, language) };
}

function nextOf(growth: number, { levels }: ShopSettings, registered: boolean) {
  const next = registered ? nextLevel(growth, levels) : undefined;
  if (next === undefined) return {};
  const { name, fromGrowth } = next;
  return { next: { name, fromGrowth, gap: fromGrowth - growth } };
}

function pointsView(
  account: MemberAccount | undefined,
  { points }: ShopSettings,
  language: Language,
): MemberCardView['points'] {
  const first = account?.lots[0];
  return {
    balance: account?.balance ?? 0,
    held: account?.held ?? 0,
    ...(first === undefined ? {} : { expiring: first }),
    rulesText: describePoints(points, language),
  };
}

function privacyView(consents: readonly Consent[], language: Language): MemberCardView['privacy'] {
  return {
    version: privacyVersion,
    consents: consentKinds.map((kind) => ({
      ...{ kind, purpose: consentPurposes[kind][language] },
      given: isGiven(consents, kind),
    })),
  };
}

/** A member as staff see one: enough to serve them, no full phone. */
export async function memberAtCounter(member: Member, now: number): Promise<MemberAtCounter> {
  const [settings, accounts, coupons, usable, linkTo] = await Promise.all([
    shopSettings(),
    accountsOf(member._id),
    countUsableCoupons(member._id, now),
    usableCoupons(member._id, now),
    linksTo([member.avatar]),
  ]);
  return { ...facts(member, settings, accounts), avatar: linkTo(member.avatar), coupons, usable };
}

/** What is read out at the counter: a customer with more of them shows the phone. */
const mostAtCounter = 20;

async function usableCoupons(memberId: string, now: number): Promise<readonly CouponAtCounter[]> {
  const [coupons, categories] = await Promise.all([
    nextUsableCoupons(memberId, now, mostAtCounter),
    allCategories(),
  ]);
  return coupons.map(({ _id, title, rule, validFrom, validUntil }) => {
    const { ruleText, scopeText } = couponTexts(rule, categories, 'zh');
    return { _id, title, ruleText, scopeText, validFrom, validUntil };
  });
}

/** A member in a list, without a picture from the storage: the list shows none. */
export function memberRow(
  member: Member,
  settings: ShopSettings,
  accounts: {
    readonly points?: MemberAccount | undefined;
    readonly growth?: MemberAccount | undefined;
  },
): MemberRow {
  return { ...facts(member, settings, accounts), createdAt: member.createdAt };
}

function facts(
  member: Member,
  { levels }: ShopSettings,
  accounts: {
    readonly points?: MemberAccount | undefined;
    readonly growth?: MemberAccount | undefined;
  },
): Omit<MemberAtCounter, 'coupons' | 'usable'> {
  const {
    _id: memberId,
    nickname,
    avatar,
    phone,
    otherPhones = [],
    typedPhone,
    cardNumber,
    birthday,
    joinedAt,
  } = member;
  const level = levelOf(member, levels);
  return {
    ...{ memberId, nickname, registered: member.status === 'member' },
    avatar: isStored(avatar) ? '' : avatar,
    ...(phone === undefined ? {} : { phone: maskPhone(phone) }),
    ...(otherPhones.length === 0 ? {} : { otherPhones: otherPhones.map(maskPhone) }),
    ...(typedPhone === undefined ? {} : { typedPhone: maskPhone(typedPhone) }),
    ...(cardNumber === undefined ? {} : { cardNumber }),
    ...(level === undefined ? {} : { levelName: level.name }),
    points: accounts.points?.balance ?? 0,
    growth: accounts.growth?.balance ?? 0,
    tags: member.tags ?? [],
    ...(birthday === undefined ? {} : { birthday }),
    ...(joinedAt === undefined ? {} : { joinedAt }),
  };
}
