import * as v from 'valibot';
import { adminActions } from '#contract/admin';
import { wrongFreight } from '#domain/freight/check-freight';
import type { FreightRules } from '#domain/freight/freight-template';
import { wrongLevels } from '#domain/membership/check-levels';
import type { MemberLevel } from '#domain/membership/levels';
import { fen } from '#domain/money';
import { wrongPointsRules } from '#domain/points/check-rules';
import {
  blankZone,
  formOfFreight,
  freightOfForm,
} from '../../admin/pages/price-settings/freight/freight-form';
import { zoneProblems } from '../../admin/pages/price-settings/freight/zone-problems';
import { levelProblem } from '../../admin/pages/price-settings/levels/level-problem';
import {
  blankBenefit,
  formOfLevels,
  levelsOfForm,
} from '../../admin/pages/price-settings/levels/levels-form';
import { pointsOfForm } from '../../admin/pages/price-settings/points/points-form';

const stamp = 'a'.repeat(64);

const freight: FreightRules = {
  templates: [
    {
      ...{ id: 'standard', name: '标准快递', by: 'weight' },
      zones: [
        { regions: ['西藏自治区'], refused: true },
        {
          regions: ['浙江省/杭州市', '上海市'],
          fen: fen(0),
          more: { after: 3000, each: 1000, fen: fen(100) },
        },
        {
          regions: 'rest',
          fen: fen(1200),
          more: { after: 1000, each: 500, fen: fen(300) },
          freeOverFen: fen(9900),
        },
      ],
    },
    {
      ...{ id: 'cold', name: '冷链', by: 'order' },
      zones: [{ regions: 'rest', fen: fen(2500) }],
    },
  ],
  defaultTemplateId: 'standard',
};

describe('freight on the screen', () => {
  it('is what it was', () => {
    const back = freightOfForm(formOfFreight(freight));
    expect(back).toEqual(freight);
    expect(v.is(adminActions.setFreight.input, { stamp, freight: back })).toBe(true);
  });

  it('never takes an empty amount for free delivery', () => {
    const form = formOfFreight(freight);
    const [first] = form.templates;
    if (first === undefined) throw new Error('a template is missing');
    const zones = [...first.zones, { ...blankZone('new', false), regions: ['海南省'] }];
    const wrong = wrongFreight(freightOfForm({ ...form, templates: [{ ...first, zones }] }));
    expect(wrong).toMatchObject({ code: 'FREIGHT_RATE_INVALID', details: { name: '标准快递' } });
  });

  it.each([
    ['order', ['regions', 'fen']],
    ['weight', ['regions', 'fen', 'after', 'each', 'moreFen']],
  ] as const)('charged by %s says at each empty field what belongs there', (by, fields) => {
    const problems = zoneProblems({ ...blankZone('new', false), isFreeOver: true }, by);
    expect([...problems.keys()]).toEqual([...fields, 'freeOverFen']);
    if (by === 'order') expect([...problems.values()].join('')).not.toContain('续');
    const refused = { ...blankZone('new', true), refused: true };
    expect(zoneProblems(refused, by).size).toBe(0);
  });

  it('forgets further parts when an order pays one amount', () => {
    const form = formOfFreight(freight);
    const templates = form.templates.map((one) => ({ ...one, by: 'order' as const }));
    expect(wrongFreight(freightOfForm({ ...form, templates }))).toBeUndefined();
  });
});

const levels: readonly MemberLevel[] = [
  { id: 'tea', name: '茶友', fromGrowth: 0, benefits: [] },
  {
    ...{ id: 'gold', name: '金卡', fromGrowth: 2000 },
    benefits: [
      { kind: 'discount', payPercent: 92 },
      { kind: 'pointsRate', percent: 150 },
      { kind: 'birthdayPointsRate', percent: 200 },
      { kind: 'freeFreight' },
      { kind: 'birthdayCoupon', templateId: 'birthday' },
      { kind: 'text', title: '品茶会', text: '每季一次' },
    ],
  },
];

describe('member levels on the screen', () => {
  it('are what they were', () => {
    const back = levelsOfForm(formOfLevels(levels));
    expect(back).toEqual(levels);
    expect(v.is(adminActions.setLevels.input, { stamp, levels: back })).toBe(true);
  });

  it.each(['discount', 'pointsRate', 'birthdayPointsRate', 'birthdayCoupon', 'text'] as const)(
    'are refused with an empty %s, and the sentence is at that benefit',
    (kind) => {
      const [first] = formOfLevels(levels);
      if (first === undefined) throw new Error('a level is missing');
      const wrong = wrongLevels(
        levelsOfForm([{ ...first, benefits: [blankBenefit('new', kind)] }]),
      );
      expect(wrong?.code).toBe('LEVEL_BENEFIT_INVALID');
      expect(levelProblem(wrong?.code ?? '', wrong?.details ?? {})).toMatchObject({
        ...{ level: 1, benefit: 1 },
        sentence: expect.stringMatching(/^这项权益没填好/),
      });
    },
  );

  it('say what is about all of them without a place', () => {
    expect(levelProblem('SETTINGS_CHANGED', {})).toEqual({
      sentence: '别人刚改过这些设置，请刷新后再改。',
    });
  });
});

describe('points rules on the screen', () => {
  it('refuse an empty number', () => {
    const rules = { perYuan: 1, fenPerPoint: 1, maxShareBp: 5000, step: 100 };
    expect(wrongPointsRules(pointsOfForm(rules))).toBeUndefined();
    for (const name of ['perYuan', 'fenPerPoint', 'maxShareBp', 'step'] as const) {
      expect(wrongPointsRules(pointsOfForm({ ...rules, [name]: null }))).toMatchObject({
        details: { field: name },
      });
    }
  });
});
