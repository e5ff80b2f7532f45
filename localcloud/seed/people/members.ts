import { dayMs, minuteMs } from '#domain/calendar';
import type { Identity, Member } from '#domain/member';
import { cardNumberOf } from '#domain/membership/card-number';
import { demoShopId } from '../demo-shop-id';
import type { Dice } from '../dice';

/** The people of the development page come first: its fan, three friends who have bought nothing yet, and a clerk. */
const cast: readonly (readonly [openid: string, nickname: string, avatar: number])[] = [
  ['demo-fan-lin', '林一', 1],
  ['demo-friend-1', '朋友一', 2],
  ['demo-friend-2', '朋友二', 5],
  ['demo-friend-3', '朋友三', 7],
  ['demo-clerk', '店员', 6],
];

/** How many of all people the development page plays with; they come first. */
export const castSize = cast.length;

const surnames = [...'陈王李张刘杨赵黄吴徐孙朱马胡郭何高罗郑梁'];
const givenNames = [
  ...['小满', '立夏', '知秋', '冬至', '谷雨', '白露', '听雨', '见山', '采薇', '南星'],
  ...['半夏', '青禾', '晚舟', '望舒', '扶桑', '子衿', '云深', '一诺', '初九', '木棉'],
];

export interface DemoPerson {
  readonly member: Member;
  readonly openid: string;
  /** How often this person comes by: a few come every week, most now and then, some never buy. */
  readonly weight: number;
  /** Has friends who recommend the shop; the others come by themselves. */
  readonly hasFriends: boolean;
  /** The two shelves they like. */
  readonly likes: readonly [string, string];
}

const shelves = ['tea', 'pastry', 'sweets', 'pantry', 'wares', 'gift'];

/** Among everybody, the one who has been here longest: for nearly two years. */
export const veteranPlace = castSize + 9;

/** The members of the demo shop; every fourth has not given a phone yet. */
export function demoPeople(dice: Dice, now: number): DemoPerson[] {
  const known = cast.map(([openid, nickname, avatar], i) =>
    person(dice, { openid, nickname, avatar, index: i, weight: i === 0 ? 2 : 0, now }),
  );
  const others = Array.from({ length: 75 }, (_, i) =>
    person(dice, {
      openid: `seeded-${String(i + 1).padStart(3, '0')}`,
      nickname: `演示·${surnames[(i * 7) % surnames.length] ?? ''}${givenNames[(i * 3 + Math.floor(i / 20)) % givenNames.length] ?? ''}`,
      avatar: (i % 8) + 1,
      index: cast.length + i,
      weight: i % 7 === 6 ? 0 : i % 9 === 0 ? 6 : 1 + (i % 3),
      now,
    }),
  );
  return [...known, ...others];
}

interface Draft {
  readonly openid: string;
  readonly nickname: string;
  readonly avatar: number;
  readonly index: number;
  readonly weight: number;
  readonly now: number;
}

function person(dice: Dice, { openid, nickname, avatar, index, weight, now }: Draft): DemoPerson {
  const _id = dice.id(24);
  const daysAgo = joinedDaysAgo(dice, index) + (index === veteranPlace ? 400 : 0);
  const createdAt = now - daysAgo * dayMs - dice.whole(0, 600) * minuteMs;
  const member: Member = {
    _id,
    shopId: demoShopId,
    nickname,
    avatar: `/pictures/avatar-${avatar}.svg`,
    ...(index % 4 === 3 ? guest : cardHolder(index)),
    createdAt,
    ...(index % 4 === 3 ? {} : { joinedAt: createdAt }),
  };
  const first = dice.pick(shelves.slice(0, 4));
  const hasFriends = index % 5 < 2;
  return {
    member,
    openid,
    weight,
    hasFriends,
    likes: [first, dice.pick(shelves.filter((s) => s !== first))],
  };
}

const guest = { status: 'guest' } as const;

const cardHolder = (index: number) =>
  ({
    status: 'member',
    phone: demoPhone(index),
    cardNumber: cardNumberOf(`6208${String(index * 7919).padStart(8, '0')}`),
  }) as const;

/** Every fifth found the shop within the sixty days, the others before. */
const joinedDaysAgo = (dice: Dice, index: number): number =>
  index >= cast.length && index % 5 === 2 ? dice.whole(3, 52) : dice.whole(80, 380);

/** A number that keeps to the pattern and reads as made up. */
export const demoPhone = (index: number): string => `138000${String(index).padStart(5, '0')}`;

export const identityOf = ({ member, openid }: DemoPerson): Identity => ({
  _id: openid,
  shopId: demoShopId,
  memberId: member._id,
  createdAt: member.createdAt,
});
