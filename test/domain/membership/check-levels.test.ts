import { levelLimits, wrongLevels } from '#domain/membership/check-levels';
import type { Benefit, MemberLevel } from '#domain/membership/levels';

const level = (part: Partial<MemberLevel> = {}): MemberLevel => ({
  ...{ id: 'tea', name: '茶友', fromGrowth: 0, benefits: [] },
  ...part,
});
const silver = (part: Partial<MemberLevel> = {}) =>
  level({ id: 'silver', name: '银卡', fromGrowth: 500, ...part });
const withBenefits = (...benefits: Benefit[]) => [level({ benefits })];

describe('Member levels', () => {
  it.each<[string, readonly MemberLevel[]]>([
    ['none', []],
    ['one that begins at nothing', [level()]],
    ['several that rise', [level(), silver(), level({ id: 'g', name: '金卡', fromGrowth: 501 })]],
    [
      'with a benefit of each kind and several promises in words',
      withBenefits(
        { kind: 'discount', payPercent: 95 },
        { kind: 'pointsRate', percent: 150 },
        { kind: 'birthdayPointsRate', percent: 200 },
        { kind: 'freeFreight' },
        { kind: 'birthdayCoupon', templateId: 'a' },
        { kind: 'birthdayCoupon', templateId: 'b' },
        { kind: 'text', title: '品茶会', text: '每季一次' },
        { kind: 'text', title: '优先发货', text: '下单当天' },
      ),
    ],
  ])('may be %s', (_, levels) => {
    expect(wrongLevels(levels)).toBeUndefined();
  });

  it.each<[string, readonly MemberLevel[], object]>([
    ['one found in every object', [level({ id: 'constructor' })], { code: 'LEVEL_ID_INVALID' }],
    ['two with one id', [level(), silver({ id: 'tea' })], { code: 'LEVELS_INVALID' }],
    [
      'more than allowed',
      Array.from({ length: levelLimits.levels + 1 }, (_, n) =>
        level({ id: `l${n}`, name: `第${n}级`, fromGrowth: n }),
      ),
      { code: 'LEVELS_INVALID', details: { max: levelLimits.levels } },
    ],
    ['no name', [level({ name: '  ' })], { code: 'LEVEL_NAME_INVALID', details: { level: 1 } }],
    [
      'a name twice',
      [level(), silver({ name: '茶友' })],
      { code: 'LEVEL_NAME_INVALID', details: { level: 2 } },
    ],
    [
      'a first level not for everybody',
      [level({ fromGrowth: 1 })],
      { code: 'LEVEL_GROWTH_INVALID', details: { level: 1 } },
    ],
    [
      'a level that does not rise',
      [level(), silver({ fromGrowth: 0 })],
      { code: 'LEVEL_GROWTH_INVALID', details: { level: 2 } },
    ],
    [
      'half a growth',
      [level(), silver({ fromGrowth: 0.5 })],
      { code: 'LEVEL_GROWTH_INVALID', details: { level: 2 } },
    ],
  ])('with %s are refused', (_, levels, expected) => {
    expect(wrongLevels(levels)).toMatchObject(expected);
  });

  it.each<[string, readonly Benefit[], number]>([
    ['a price of 100 %', [{ kind: 'discount', payPercent: 100 }], 1],
    ['a price of nothing', [{ kind: 'discount', payPercent: 0 }], 1],
    ['points at the usual rate', [{ kind: 'pointsRate', percent: 100 }], 1],
    ['points at more than tenfold', [{ kind: 'birthdayPointsRate', percent: 1001 }], 1],
    ['free freight twice', [{ kind: 'freeFreight' }, { kind: 'freeFreight' }], 2],
    [
      'a birthday coupon twice',
      [
        { kind: 'birthdayCoupon', templateId: 'a' },
        { kind: 'birthdayCoupon', templateId: 'a' },
      ],
      2,
    ],
    ['a promise without words', [{ kind: 'text', title: '品茶会', text: ' ' }], 1],
  ])('refuse the benefit %s', (_, benefits, benefit) => {
    const levels = [level(), silver({ benefits })];
    expect(wrongLevels(levels)).toMatchObject({
      code: 'LEVEL_BENEFIT_INVALID',
      details: { level: 2, benefit },
    });
  });
});
