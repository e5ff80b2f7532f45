import { pointsLimits, tooGenerous, wrongPointsRules } from '#domain/points/check-rules';
import { noPoints, type PointsRules } from '#domain/points/rules';

const usual: PointsRules = { perYuan: 1, fenPerPoint: 1, maxShareBp: 5000, step: 100 };

describe('Rules for points', () => {
  it.each([
    ['none at all', noPoints],
    ['one for a yuan, worth one fen', usual],
    ['99 fen back for a yuan', { ...usual, perYuan: 99 }],
    ['many that pay nothing', { ...usual, perYuan: 1000, maxShareBp: 0 }],
  ])('may be %s', (_, rules) => {
    expect(wrongPointsRules(rules)).toBeUndefined();
  });

  it.each(Object.entries(pointsLimits))(
    'keep %s within %j, in whole numbers',
    (field, { min, max }) => {
      for (const value of [min - 1, max + 1, min + 0.5, Number.NaN]) {
        expect(wrongPointsRules({ ...usual, [field]: value })).toMatchObject({
          code: 'POINTS_RULES_INVALID',
          details: { field, min, max },
        });
      }
    },
  );

  it('never give a whole yuan or more back for a yuan', () => {
    expect(wrongPointsRules({ ...usual, perYuan: 50, fenPerPoint: 2 })).toMatchObject({
      code: 'POINTS_TOO_GENEROUS',
      details: { backOfYuan: 100 },
    });
  });

  it.each([
    ['pointsRate', { kind: 'pointsRate', percent: 1000 }],
    ['birthdayPointsRate', { kind: 'birthdayPointsRate', percent: 1000 }],
  ] as const)('count what the best level earns: %s', (_, benefit) => {
    const levels = [
      { id: 'tea', name: '茶友', fromGrowth: 0, benefits: [] },
      { id: 'gold', name: '金卡', fromGrowth: 9, benefits: [benefit] },
    ];
    expect(wrongPointsRules({ ...usual, perYuan: 9 }, levels)).toBeUndefined();
    expect(wrongPointsRules({ ...usual, perYuan: 10 }, levels)).toMatchObject({
      code: 'POINTS_TOO_GENEROUS',
      details: { backOfYuan: 100 },
    });
    expect(tooGenerous({ ...usual, perYuan: 10, maxShareBp: 0 }, levels)).toBeUndefined();
  });
});
