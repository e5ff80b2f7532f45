import type { Fen } from '../money';
import type { FreightRate, FreightRules, FreightTemplate } from './freight-template';

/** The simplest shop: one rate per order wherever it goes, free from an amount of goods. */
export function oneRate(fen: Fen, freeOverFen?: Fen): FreightRules {
  const rate: FreightRate = freeOverFen === undefined ? { fen } : { fen, freeOverFen };
  const template: FreightTemplate = {
    id: 'standard',
    name: '标准快递',
    by: 'order',
    zones: [{ regions: 'rest', ...rate }],
  };
  return { templates: [template], defaultTemplateId: template.id };
}
