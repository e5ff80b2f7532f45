import { times } from '../../money';
import { underCondition } from '../under-condition';
import { numberOf, type CouponKind } from '../kind';
import { piecesByPrice, sharesOf } from '../pieces';

/**
 * Of each full set of X + Y pieces in scope the Y cheapest are free. Sets are made from the dearest piece down, which
 * frees the most; pieces of an unfinished set are paid.
 */
export const buyXGetY: CouponKind = {
  kind: 'buyXGetY',
  name: '买送券',
  isOwnCondition: true,
  classes: ['product'],
  parameters: [
    { name: 'buy', label: '买', unit: 'piece', min: 1, max: 99, better: 'less' },
    { name: 'free', label: '送', unit: 'piece', min: 1, max: 99, better: 'more' },
  ],

  give(lines, rule) {
    const buy = numberOf(rule, 'buy');
    const size = buy + numberOf(rule, 'free');
    const pieces = piecesByPrice(lines, rule);
    const all = pieces.reduce((total, { count }) => total + count, 0);
    const inSets = all - (all % size);
    let place = 0;
    const amounts = pieces.map(({ line, unitFen, count }) => {
      const from = place;
      place += count;
      const free = freeBefore(Math.min(place, inSets)) - freeBefore(Math.min(from, inSets));
      return { line, fen: times(unitFen, free) };
    });
    return { kind: 'goods', perLine: sharesOf(lines, amounts) };

    /** Free pieces among the first `count`: the last ones of each set. */
    function freeBefore(count: number): number {
      return Math.floor(count / size) * (size - buy) + Math.max(0, (count % size) - buy);
    }
  },

  headline(rule, language) {
    const [buy, free] = [numberOf(rule, 'buy'), numberOf(rule, 'free')];
    return {
      amount: '',
      unit: { zh: `买 ${buy} 送 ${free}`, en: `Buy ${buy} get ${free}` }[language],
    };
  },

  describe(rule, language) {
    const [buy, free] = [numberOf(rule, 'buy'), numberOf(rule, 'free')];
    const gain = { zh: `买 ${buy} 送 ${free}`, en: `Buy ${buy}, get ${free} free` };
    // The set is condition enough.
    return rule.threshold.kind === 'none'
      ? gain[language]
      : underCondition(rule.threshold, gain, language);
  },
};
