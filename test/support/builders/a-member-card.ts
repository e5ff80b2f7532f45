import type { CounterCode, MemberCardView } from '#contract/member-views';
import { noon } from './fixed-time';

const silver = {
  id: 'silver',
  name: '竹青',
  fromGrowth: 1000,
  benefits: [{ kind: 'discount' as const, title: '9.5 折', text: '会员价，与限时价取低者' }],
};

/** A member between the second level and the third. */
export function aMemberCard(changes: Partial<MemberCardView> = {}): MemberCardView {
  return {
    registered: true,
    nickname: '周小雨',
    avatar: '',
    avatarState: 'shown',
    phone: '138****0000',
    phoneVerified: true,
    cardNumber: '1002003004001',
    birthdayOpen: true,
    level: silver,
    next: { name: '松翠', fromGrowth: 3000, gap: 1500 },
    levels: [
      { id: 'basic', name: '初见', fromGrowth: 0, benefits: [] },
      silver,
      { id: 'gold', name: '松翠', fromGrowth: 3000, benefits: [] },
    ],
    growth: 1500,
    points: { balance: 320, held: 0, rulesText: '每付 1 元商品款得 1 积分。' },
    privacy: {
      version: '2026-11',
      consents: [
        { kind: 'privacy', purpose: '用手机号开通会员卡。', given: true },
        { kind: 'marketing', purpose: '在有新品和优惠时通知您。', given: false },
      ],
    },
    ...changes,
  };
}

/** Somebody who has no card yet. */
export function aGuestCard(): MemberCardView {
  const { nickname, avatar, birthdayOpen, levels, points, privacy } = aMemberCard();
  const consents = privacy.consents.map((one) => ({ ...one, given: false }));
  return {
    registered: false,
    nickname,
    avatar,
    avatarState: 'shown',
    phoneVerified: false,
    birthdayOpen,
    levels,
    growth: 0,
    points: { ...points, balance: 0 },
    privacy: { ...privacy, consents },
  };
}

/** A code as the server gives it at noon, with 42 s to go. */
export function aCounterCode(changes: Partial<CounterCode> = {}): CounterCode {
  return {
    code: '100200300400123456',
    cardNumber: '1002003004001',
    until: noon + 42_000,
    now: noon,
    ...changes,
  };
}
