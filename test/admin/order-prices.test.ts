import type { PriceStep } from '#domain/pricing/quote';
import { stepName } from '../../admin/pages/order-list/step-name';

describe('a step of the price is called by what it is', () => {
  it.each<[PriceStep['stage'], string, string, readonly [string, string]]>([
    ['activity', 'level', '明前会员', ['会员价', '「明前会员」']],
    ['activity', 'activity:tea', '春茶节', ['活动优惠', '「春茶节」']],
    ['ladder', 'activity:more', '多买多省', ['满额优惠', '「多买多省」']],
    ['points', 'points', '', ['积分抵扣', '']],
    ['freight', '', '', ['运费', '']],
  ])('%s from %s', (stage, source, label, name) => {
    expect(stepName({ stage, source, label })).toEqual(name);
  });
});
