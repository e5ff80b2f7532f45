import type { FreightRules, FreightTemplate } from '#domain/freight/freight-template';
import { fen } from '#domain/money';

/** By weight: 浙江省 6.00 for the first kilo, 杭州市 3.00; the rest 10.00 and 4.00 for each further half kilo; 西藏 is not served. */
export function aTemplateByWeight(changes: Partial<FreightTemplate> = {}): FreightTemplate {
  const kilo = { after: 1000, each: 500 };
  return {
    id: 'weight',
    name: '按重量',
    by: 'weight',
    zones: [
      {
        regions: ['浙江省'],
        fen: fen(600),
        more: { ...kilo, fen: fen(200) },
        freeOverFen: fen(9900),
      },
      { regions: ['浙江省/杭州市'], fen: fen(300) },
      { regions: ['西藏自治区', '新疆维吾尔自治区'], refused: true },
      { regions: 'rest', fen: fen(1000), more: { ...kilo, fen: fen(400) } },
    ],
    ...changes,
  };
}

/** By piece: 5.00 for two pieces, 1.00 for each further one. */
export function aTemplateByPiece(changes: Partial<FreightTemplate> = {}): FreightTemplate {
  return {
    id: 'piece',
    name: '按件数',
    by: 'piece',
    zones: [{ regions: 'rest', fen: fen(500), more: { after: 2, each: 1, fen: fen(100) } }],
    ...changes,
  };
}

export function someFreight(changes: Partial<FreightRules> = {}): FreightRules {
  return {
    templates: [aTemplateByWeight(), aTemplateByPiece()],
    defaultTemplateId: 'weight',
    ...changes,
  };
}
