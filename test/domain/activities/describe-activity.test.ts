import { describeActivity, describeReward } from '#domain/activities/describe-activity';
import { fen } from '#domain/money';
import { aLadder, aLimitedPrice } from '../../support/builders/an-activity';

const nameOf = (skuId: string) => (skuId === 'cup-1' ? '白瓷杯' : undefined);
const cup = { kind: 'gift', productId: 'cup', skuId: 'cup-1', quantity: 2 } as const;

describe('the words of an activity', () => {
  it.each([
    [{ kind: 'cut', fen: fen(1050) }, '减 10.50'],
    [{ kind: 'percent', payPercent: 85 }, '打 8.5 折'],
    [cup, '送白瓷杯 2 件'],
    [{ ...cup, skuId: 'gone' }, '送赠品 2 件'],
    [{ kind: 'freeFreight' }, '包邮'],
  ] as const)('a reward: %j is %s', (reward, words) => {
    expect(describeReward(reward, nameOf)).toBe(words);
  });

  it('name every step of a ladder', () => {
    expect(describeActivity(aLadder(), nameOf)).toBe('满 100 减 10，满 200 减 30');
    const pieces = aLadder({ measure: 'pieces', steps: [{ from: 3, reward: cup }] });
    expect(describeActivity(pieces, nameOf)).toBe('满 3 件送白瓷杯 2 件');
  });

  it('count the goods at a limited-time price', () => {
    expect(describeActivity(aLimitedPrice(), nameOf)).toBe('1 款限时价');
  });
});
