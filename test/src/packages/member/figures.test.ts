import { dayMs } from '#domain/calendar';
import { fen } from '#domain/money';
import { levelProgress } from '../../../../src/packages/member/card/level-progress';
import { pointsLines } from '../../../../src/packages/member/card/points-lines';
import { isLeaveWord, losses } from '../../../../src/packages/member/leave/losses';
import { kibText, utf8Bytes } from '../../../../src/packages/member/my-data/file-size';
import {
  birthdayAt,
  daysIn,
  monthAndDay,
  placesOf,
} from '../../../../src/packages/member/profile/birthday-columns';
import { signed } from '../../../../src/packages/member/statement/signed';
import { grouped } from '../../../../src/components/grouped';
import { isDayOfYear } from '#domain/membership/birthday';
import { aMemberCard } from '../../../support/builders/a-member-card';

describe('the line to the next level', () => {
  it('is a quarter full at 1,500 between 1,000 and 3,000', () => {
    expect(levelProgress(aMemberCard())).toBe(0.25);
  });
  it('is full at the top', () => {
    const { level } = aMemberCard();
    expect(levelProgress({ growth: 9000, ...(level && { level }) })).toBe(1);
  });
  it('begins at 0 for who has no level yet', () => {
    const next = { name: '初见', fromGrowth: 400, gap: 300 };
    expect(levelProgress({ growth: 100, next })).toBe(0.25);
  });
  it.each([
    [500, 0],
    [3500, 1],
  ])('stays inside itself at %s growth', (growth, share) => {
    expect(levelProgress(aMemberCard({ growth }))).toBe(share);
  });
});

describe('what is said beside the points', () => {
  const rulesText = '';
  /** Midnight in Beijing at the end of 2026. */
  const until = Date.UTC(2026, 11, 31, 16);
  it('names the last day the next points can be spent on', () => {
    const points = { balance: 50, held: 0, expiring: { amount: 20, until }, rulesText };
    expect(pointsLines(points, until - 31 * dayMs)).toEqual([
      { kind: 'expiring', amount: 20, day: '2026-12-31', soon: false },
    ]);
  });
  it('presses when they end within thirty days', () => {
    const points = { balance: 50, held: 0, expiring: { amount: 20, until }, rulesText };
    expect(pointsLines(points, until - 30 * dayMs)).toMatchObject([{ soon: true }]);
  });
  it('tells a debt first and no expiry with it', () => {
    const points = { balance: -8, held: 5, expiring: { amount: 20, until }, rulesText };
    expect(pointsLines(points, until).map(({ kind }) => kind)).toEqual(['debt', 'held']);
  });
  it('is calm when nothing presses', () => {
    expect(pointsLines({ balance: 3, held: 0, rulesText }, until)).toEqual([{ kind: 'calm' }]);
  });
});

describe('the columns of a birthday', () => {
  it('know 29 February and no 31 April', () => {
    expect([0, 1, 3, 11].map(daysIn)).toEqual([31, 29, 30, 31]);
  });
  it.each([
    [[0, 0], '01-01'],
    [[1, 28], '02-29'],
    [[1, 30], '02-29'],
    [[11, 30], '12-31'],
  ] as const)('at %j mean %s', (places, birthday) => {
    expect(birthdayAt(places)).toBe(birthday);
    expect(isDayOfYear(birthdayAt(places))).toBe(true);
  });
  it('stand where the birthday is, and at New Year without one', () => {
    expect(placesOf('08-15')).toEqual([7, 14]);
    expect(placesOf(undefined)).toEqual([0, 0]);
    expect(monthAndDay('08-05')).toEqual({ month: 8, day: 5 });
  });
});

describe('figures as people read them', () => {
  it.each([
    ['1002003004001', 4, '1002 0030 0400 1'],
    ['100200300400123456', 6, '100200 300400 123456'],
    ['', 4, ''],
  ])('groups %s', (digits, size, text) => {
    expect(grouped(digits, size)).toBe(text);
  });
  it.each([
    [20, '+20'],
    [-5, '−5'],
    [0, '0'],
  ])('writes %s as %s', (amount, text) => {
    expect(signed(amount)).toBe(text);
  });
  it.each(['', 'abc', '会员', 'é', '🍵茶'])('counts the bytes of %j as UTF-8 does', (text) => {
    expect(utf8Bytes(text)).toBe(Buffer.byteLength(text));
  });
  it.each([
    [0, '0.1'],
    [1536, '1.5'],
    [20_480, '20'],
  ])('calls %s bytes %s KB', (bytes, text) => {
    expect(kibText(bytes)).toBe(text);
  });
});

describe('leaving', () => {
  it('names only what there is to lose', () => {
    const loses = { points: 5, growth: 0, coupons: 2, rewardFen: fen(0), returnable: 1 };
    expect(losses(loses).map(({ kind }) => kind)).toEqual(['points', 'coupons', 'returnable']);
  });
  it.each([
    ['注销', '注销', true],
    [' 注销 ', '注销', true],
    ['注', '注销', false],
    ['注销了', '注销', false],
    ['', '注销', false],
    ['Delete ', 'delete', true],
    ['deleted', 'delete', false],
  ])('with %j typed for %s: %s', (typed, word, means) => {
    expect(isLeaveWord(typed, word)).toBe(means);
  });
});
