import { freightLimits, wrongFreight } from '#domain/freight/check-freight';
import type { FreightTemplate } from '#domain/freight/freight-template';
import { oneRate } from '#domain/freight/one-rate';
import { provinces } from '#domain/freight/provinces';
import { fitOf } from '#domain/freight/regions';
import { fen } from '#domain/money';
import {
  aTemplateByPiece,
  aTemplateByWeight,
  someFreight,
} from '../../support/builders/some-freight';

const rest = { regions: 'rest', fen: fen(500) } as const;
const zones = (...list: FreightTemplate['zones']) => ({
  templates: [aTemplateByWeight({ zones: list })],
});
const more = (part: object) =>
  zones({ ...rest, more: { after: 1, each: 1, fen: fen(1), ...part } });

describe('the freight settings of a shop', () => {
  it('are fine with one rate, and with zones by weight and piece', () => {
    expect(wrongFreight(oneRate(fen(800), fen(9900)))).toBeUndefined();
    expect(wrongFreight(someFreight())).toBeUndefined();
  });

  it.each([
    ['without a template', { templates: [] }, 'FREIGHT_TEMPLATES_INVALID'],
    [
      'with one id twice',
      { templates: [aTemplateByWeight(), aTemplateByWeight()] },
      'FREIGHT_TEMPLATES_INVALID',
    ],
    [
      'with one name twice',
      { templates: [aTemplateByWeight(), aTemplateByWeight({ id: 'other' })] },
      'FREIGHT_TEMPLATES_INVALID',
    ],
    [
      'with a default that is not there',
      { defaultTemplateId: 'gone' },
      'FREIGHT_TEMPLATES_INVALID',
    ],
    [
      'with a template without a name',
      { templates: [aTemplateByWeight({ name: ' ' })] },
      'FREIGHT_NAME_INVALID',
    ],
    [
      'without a rest of the country',
      zones({ regions: ['浙江省'], fen: fen(1) }),
      'FREIGHT_REST_MISSING',
    ],
    ['with two rests', zones(rest, rest), 'FREIGHT_REST_MISSING'],
    ['that deliver nowhere', zones({ regions: 'rest', refused: true }), 'FREIGHT_REST_MISSING'],
    [
      'with an unknown region',
      zones(rest, { regions: ['乌有省'], fen: fen(1) }),
      'FREIGHT_REGION_UNKNOWN',
    ],
    [
      'with a city without its name',
      zones(rest, { regions: ['浙江省/'], fen: fen(1) }),
      'FREIGHT_REGION_UNKNOWN',
    ],
    [
      'with a region in two zones',
      zones(rest, { regions: ['浙江省'], fen: fen(1) }, { regions: ['浙江省'], refused: true }),
      'FREIGHT_REGION_TWICE',
    ],
    ['with a zone of no region', zones(rest, { regions: [], fen: fen(1) }), 'FREIGHT_RATE_INVALID'],
    ['with a negative rate', zones({ ...rest, fen: fen(-1) }), 'FREIGHT_RATE_INVALID'],
    [
      'with a rate beyond reason',
      zones({ ...rest, fen: fen(freightLimits.fen + 1) }),
      'FREIGHT_RATE_INVALID',
    ],
    [
      'free from a negative amount',
      zones({ ...rest, freeOverFen: fen(-1) }),
      'FREIGHT_RATE_INVALID',
    ],
    ['with parts of nothing', more({ each: 0 }), 'FREIGHT_RATE_INVALID'],
    ['with half a gram', more({ after: 0.5 }), 'FREIGHT_RATE_INVALID'],
    [
      'with more for an order',
      { templates: [aTemplateByPiece({ by: 'order' })], defaultTemplateId: 'piece' },
      'FREIGHT_RATE_INVALID',
    ],
  ])('are refused %s', (_, changes, code) => {
    expect(wrongFreight(someFreight(changes))).toMatchObject({ code });
  });

  it('say which template and region are wrong', () => {
    const wrong = wrongFreight(someFreight(zones(rest, { regions: ['乌有省'], fen: fen(1) })));
    expect(wrong?.details).toEqual({ name: '按重量', region: '乌有省' });
  });
});

describe('a region', () => {
  it.each([
    ['浙江省', '浙江', '杭州', 1],
    ['内蒙古自治区', '内蒙古', '包头市', 1],
    ['浙江省/杭州市', '浙江省', '杭州', 2],
    ['浙江省/杭州市', '浙江省', '宁波市', 0],
    ['山东省', '山西省', '太原市', 0],
  ])('%s fits %s %s: %i', (region, province, city, fit) => {
    expect(fitOf(region, { province, city })).toBe(fit);
  });

  it('is known by its first two characters: no two provinces share them', () => {
    const keys = provinces.map((name) => [...name].slice(0, 2).join(''));
    expect(new Set(keys).size).toBe(34);
  });
});
