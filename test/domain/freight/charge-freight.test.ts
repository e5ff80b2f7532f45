import {
  chargeFreight,
  refusedLine,
  templateOf,
  type FreightLine,
} from '#domain/freight/charge-freight';
import { outlineFreight } from '#domain/freight/outline-freight';
import { fen } from '#domain/money';
import { aTemplateByWeight, someFreight } from '../../support/builders/some-freight';

function aLine(changes: Partial<FreightLine> = {}): FreightLine {
  return { skuId: 'tea-100', quantity: 1, weightGrams: 100, goodsFen: fen(3000), ...changes };
}

const hangzhou = { province: '浙江省', city: '杭州市' };
const ningbo = { province: '浙江', city: '宁波市' };
const beijing = { province: '北京市', city: '北京市' };
const lhasa = { province: '西藏自治区', city: '拉萨市' };

describe('delivery by weight', () => {
  it.each([
    ['a light parcel to the rest of the country', 100, beijing, 1000],
    ['exactly the first kilo', 1000, beijing, 1000],
    ['a gram more starts the next half kilo', 1001, beijing, 1400],
    ['exactly a kilo and a half', 1500, beijing, 1400],
    ['two kilos and a gram', 2001, beijing, 2200],
    ['the same to the province', 2001, ningbo, 1200],
    ['the same to the city, which is closer than its province', 2001, hangzhou, 300],
    ['nobody knows where to: the rest of the country', 1001, undefined, 1400],
  ])('%s', (_, weightGrams, destination, charge) => {
    expect(chargeFreight([aLine({ weightGrams })], someFreight(), destination).fen).toBe(charge);
  });

  it('weighs all pieces of all lines of the template together', () => {
    const lines = [aLine({ quantity: 6 }), aLine({ skuId: 'pot', weightGrams: 450 })];
    expect(chargeFreight(lines, someFreight(), beijing).fen).toBe(1400);
  });

  it.each([
    [9899, { fen: 600, freeGapFen: 1 }],
    [9900, { fen: 0 }],
  ])('is free from 99.00 of goods in the province: %i', (goods, charge) => {
    expect(chargeFreight([aLine({ goodsFen: fen(goods) })], someFreight(), ningbo)).toEqual(charge);
  });
});

describe('delivery by piece, and of several templates', () => {
  const byPiece = (quantity: number) =>
    aLine({ skuId: 'jar', quantity, freightTemplateId: 'piece', weightGrams: 9_000 });

  it.each([
    [1, 500],
    [2, 500],
    [3, 600],
    [12, 1500],
  ])('%i pieces cost %i', (quantity, charge) => {
    expect(chargeFreight([byPiece(quantity)], someFreight(), beijing).fen).toBe(charge);
  });

  it('adds up, and says no gap where only a part would become free', () => {
    const charge = chargeFreight([aLine(), byPiece(3)], someFreight(), ningbo);
    expect(charge).toEqual({ fen: 1200 });
  });

  it('says the gap when the other part is free already', () => {
    const free = aTemplateByWeight({ zones: [{ regions: 'rest', fen: fen(0) }] });
    const rules = {
      templates: [free, aTemplateByWeight({ id: 'cold' })],
      defaultTemplateId: 'weight',
    };
    const lines = [aLine(), aLine({ skuId: 'ice', freightTemplateId: 'cold' })];
    expect(chargeFreight(lines, rules, ningbo)).toEqual({ fen: 600, freeGapFen: 6900 });
  });

  it('goes by the default for a product whose template is gone', () => {
    expect(templateOf(someFreight(), { freightTemplateId: 'gone' }).id).toBe('weight');
  });
});

describe('a region that is not served', () => {
  it('is found before anything is priced', () => {
    const lines = [aLine({ skuId: 'jar', freightTemplateId: 'piece' }), aLine()];
    expect(refusedLine(lines, someFreight(), lhasa)?.skuId).toBe('tea-100');
    expect(refusedLine(lines, someFreight(), beijing)).toBeUndefined();
    expect(refusedLine(lines, someFreight(), undefined)).toBeUndefined();
  });

  it('is not guessed when nobody knows where the parcel goes', () => {
    const zones = [
      { regions: ['浙江省'], fen: fen(600) },
      { regions: 'rest', refused: true },
    ] as const;
    const rules = { templates: [aTemplateByWeight({ zones })], defaultTemplateId: 'weight' };
    expect(chargeFreight([aLine()], rules, undefined).fen).toBe(600);
    expect(refusedLine([aLine()], rules, beijing)?.skuId).toBe('tea-100');
  });
});

describe('what a product page says about delivery', () => {
  it('is the rate of the rest of the country', () => {
    expect(outlineFreight(someFreight(), {})).toEqual({ flatFen: 1000 });
    expect(outlineFreight(someFreight(), { freightTemplateId: 'piece' })).toEqual({ flatFen: 500 });
  });

  it('is nothing for goods that are delivered nowhere', () => {
    const zones = [{ regions: 'rest', refused: true }] as const;
    const rules = { templates: [aTemplateByWeight({ zones })], defaultTemplateId: 'weight' };
    expect(outlineFreight(rules, {})).toBeUndefined();
  });
});
