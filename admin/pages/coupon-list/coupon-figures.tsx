import type { CouponTemplateRow } from '#contract/views';
import { Count } from '../../components/count';
import { Figures } from '../../components/figures';
import { Money } from '../../components/money';

export function CouponFigures({ template }: { readonly template: CouponTemplateRow }) {
  return (
    <Figures
      figures={[
        ['已领取', <Count key="issued" value={template.issued} />],
        ['已使用', <Count key="used" value={template.used} />],
        ['已优惠', <Money key="discount" fen={template.discountFen} />],
      ]}
    />
  );
}
