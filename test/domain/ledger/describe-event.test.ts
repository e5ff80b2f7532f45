import { describeEvent } from '#domain/ledger/describe-event';

const said = (event: string, source: string) => ({ _id: `${event}:${source}`, event });

describe('a line of the statement', () => {
  it.each([
    [said('earnPoints', 'o1'), '购物获得', 'Earned by buying'],
    [
      said('earnPoints', 'outside:tmall:T-1'),
      '购物获得（天猫订单 T-1）',
      'Earned by buying (Tmall order T-1)',
    ],
    [
      said('reverseGrowth', 'outside:jd:R:2'),
      '退款收回（京东订单 R:2）',
      'Taken back after a refund (JD order R:2)',
    ],
    [
      said('earnPoints', 'outside:gone'),
      '购物获得（其他渠道订单）',
      'Earned by buying (ordered elsewhere)',
    ],
    [said('somethingNew', 'o1'), '其他', 'Other'],
  ])('%j is %s', (batch, zh, en) => {
    expect(describeEvent(batch)).toBe(zh);
    expect(describeEvent(batch, 'en')).toBe(en);
  });
});
