import { daysText } from '../../admin/texts/days-text';

const at = (day: string) => Date.parse(`${day}T00:00:00+08:00`);

describe('the days of an offer', () => {
  it.each([
    ['2026-11-20', '2026-12-01', '2026年11月20日 至 11月30日'],
    ['2026-11-20', '2027-01-01', '2026年11月20日 至 12月31日'],
    ['2026-11-20', '2027-01-22', '2026年11月20日 至 2027年1月21日'],
  ])('from %s until %s are %s', (from, until, words) => {
    expect(daysText(at(from), at(until))).toBe(words);
  });
});
