import type { Member } from '#domain/member';
import { noon } from './fixed-time';

/** The friend, who holds a card. */
export function aMember(changes: Partial<Member> = {}): Member {
  return {
    _id: 'friend',
    shopId: 'shop',
    nickname: '小林',
    avatar: '',
    status: 'member',
    phone: '13800000000',
    cardNumber: '6208123456785',
    createdAt: noon,
    joinedAt: noon,
    ...changes,
  };
}
