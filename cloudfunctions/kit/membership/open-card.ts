import { accountId } from '#domain/ledger/member-account';
import type { Member } from '#domain/member';
import { withoutTypedPhone } from '#domain/membership/change-phone';
import { withLevel } from '#domain/membership/level-of';
import type { ShopSettings } from '#domain/shop';
import { newCardNumber } from '../outside/card-proof';
import { newSecret } from '../outside/secrets';
import { theShopId } from '../the-shop';
import type { Tx } from '../transaction';

/** What WeChat or a counter vouches for, or what was only typed. */
export type PhoneGiven = { readonly phone: string } | { readonly typedPhone: string };

interface Circumstances {
  readonly settings: ShopSettings;
  readonly now: number;
}

/** Makes a card holder of a member who has none of this phone's: the card is new unless there is one. Writes the member. */
export async function openCard(
  tx: Tx,
  member: Member,
  given: PhoneGiven,
  { settings, now }: Circumstances,
): Promise<Member> {
  const growth = await tx.get('accounts', accountId('growth', member._id));
  const cardNumber = member.cardNumber ?? addCard(tx, member._id, now);
  const holder: Member = {
    ...withoutTypedPhone(member),
    ...given,
    ...{ status: 'member', cardNumber, joinedAt: member.joinedAt ?? now },
  };
  const levelled = withLevel(holder, growth?.balance ?? 0, settings.levels, now);
  tx.set('members', levelled);
  if ('phone' in given) {
    tx.add('phones', { _id: given.phone, shopId: theShopId, memberId: member._id, createdAt: now });
  }
  return levelled;
}

function addCard(tx: Tx, memberId: string, createdAt: number): string {
  const _id = newCardNumber();
  tx.add('cards', { _id, shopId: theShopId, memberId, secret: newSecret(), createdAt });
  return _id;
}
