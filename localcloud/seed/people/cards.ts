import type { Member, MemberCard, PhoneOwner } from '#domain/member';
import { consentPurposes, privacyVersion, type Consent } from '#domain/membership/consent';
import { demoShopId } from '../demo-shop-id';
import type { Dice } from '../dice';

/** What everybody who opened a card has: the phone that is theirs, the card's secret, and the consent they gave. */
export function demoCards(members: readonly Member[], dice: Dice) {
  const holders = members.filter((member) => member.status === 'member');
  return {
    phones: holders.flatMap((member) => phoneOf(member) ?? []),
    cards: holders.flatMap((member) => cardOf(member, dice) ?? []),
    consents: holders.map((member) => consentOf(member, dice)),
  };
}

function phoneOf({ _id: memberId, phone, createdAt }: Member): PhoneOwner | undefined {
  return phone === undefined ? undefined : { _id: phone, shopId: demoShopId, memberId, createdAt };
}

function cardOf(
  { _id: memberId, cardNumber, createdAt }: Member,
  dice: Dice,
): MemberCard | undefined {
  if (cardNumber === undefined) return undefined;
  const secret = Array.from({ length: 64 }, () => dice.whole(0, 15).toString(16)).join('');
  return { _id: cardNumber, shopId: demoShopId, memberId, secret, createdAt };
}

function consentOf({ _id: memberId, createdAt: at }: Member, dice: Dice): Consent {
  return {
    ...{ _id: dice.id(24), shopId: demoShopId, memberId, at },
    ...{
      kind: 'privacy',
      version: privacyVersion,
      purpose: consentPurposes.privacy.zh,
      given: true,
    },
  };
}
