import type { Member } from '#domain/member';
import type { Buyer } from '../caller';
import { collectionOf, type FoundPage } from '../collection';
import type { Where } from '../conditions';
import { Refused } from '../refused';

const members = collectionOf('members');
const identities = collectionOf('identities');
const cards = collectionOf('cards');
const phones = collectionOf('phones');

export const { byId: memberById } = members;
export const { byId: identityOf } = identities;
export const { byId: cardByNumber } = cards;
export const { byId: ownerOfPhone, byIds: ownersOfPhones } = phones;

export async function membersById(ids: readonly string[]): Promise<ReadonlyMap<string, Member>> {
  const found = await members.byIds(ids);
  return new Map(found.map((member) => [member._id, member]));
}

/** @throws Refused LOGIN_REQUIRED for someone who has not entered the shop yet. */
export async function memberIdOf(caller: Buyer): Promise<string> {
  const identity = await identities.byId(caller.openid);
  if (identity === undefined) throw new Refused({ ok: false, code: 'LOGIN_REQUIRED' });
  return identity.memberId;
}

/** @throws Refused LOGIN_REQUIRED for someone who has not entered the shop yet. */
export async function memberOf(caller: Buyer): Promise<Member> {
  const member = await members.byId(await memberIdOf(caller));
  if (member === undefined) throw new Refused({ ok: false, code: 'LOGIN_REQUIRED' });
  return member;
}

/** WeChat identities of one person; a handful at most. */
export async function openidsOf(memberId: string): Promise<readonly string[]> {
  const found = await identities.find({ memberId }, { limit: 100 });
  return found.map((identity) => identity._id);
}

/** Cards of one person: their own, and those of members who became them. */
export async function cardNumbersOf(memberId: string): Promise<readonly string[]> {
  const found = await cards.find({ memberId }, { limit: 100 });
  return found.map((card) => card._id);
}

/** Members who became this one. */
export async function mergedInto(memberId: string): Promise<readonly string[]> {
  const found = await members.find({ mergedInto: memberId }, { limit: 1000 });
  return found.map((member) => member._id);
}

export interface MemberFilter {
  readonly level?: string | undefined;
  readonly tag?: string | undefined;
  readonly status?: 'guest' | 'member' | undefined;
  readonly cursor?: string | undefined;
}

/** Members of the shop, newest first. */
export function memberPage({
  level,
  tag,
  status,
  cursor,
}: MemberFilter): Promise<FoundPage<Member>> {
  const where: Where = {
    status: status ?? { oneOf: ['guest', 'member'] },
    ...(level === undefined ? {} : { 'level.id': level }),
    ...(tag === undefined ? {} : { tags: tag }),
  };
  return members.page(where, { by: 'createdAt', direction: 'desc', size: 20, cursor });
}

/** Card holders, the oldest first, for work that goes through all of them. */
export function cardHolders(size: number, cursor: string | undefined): Promise<FoundPage<Member>> {
  return members.page({ status: 'member' }, { by: 'createdAt', direction: 'asc', size, cursor });
}

/**
 * Card holders with one of these birthdays (`MM-DD`) whose phone somebody vouches for: a card with a typed one costs nothing,
 * and could be opened as often as there are gifts.
 */
export function bornOn(birthdays: readonly string[]): Promise<Member[]> {
  const where = { birthday: { oneOf: birthdays }, status: 'member', phone: { startsWith: '1' } };
  return members.find(where, { limit: 1000 });
}
