import type { ReactNode } from 'react';
import layout from '../../components/form-page/form-page.module.css';
import { ClaimFields } from './claim-fields';
import { GoodsFields } from './goods-fields';
import { OfferFields } from './offer-fields';
import { PeopleFields } from './people-fields';
import { StackingFields } from './stacking-fields';
import type { CouponFormState } from './use-coupon-form';
import classes from './coupon-form.module.css';

interface Part {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly view: (props: { readonly page: CouponFormState }) => ReactNode;
}

/** The form in five calm parts, in the order a merchant thinks: what, on what, for whom, when, and within what. */
const parts: readonly Part[] = [
  {
    ...{ id: 'offer', title: '优惠内容', text: '给什么，满多少能用。' },
    view: OfferFields,
  },
  {
    ...{ id: 'goods', title: '适用范围', text: '不改就是全场通用、快递和自提都能用。' },
    view: GoodsFields,
  },
  {
    ...{ id: 'people', title: '谁能领、怎么领', text: '不改就是所有人在领券中心领取。' },
    view: PeopleFields,
  },
  {
    ...{ id: 'claim', title: '时间和数量', text: '什么时候领、什么时候用，一共多少张。' },
    view: ClaimFields,
  },
  {
    ...{ id: 'stacking', title: '叠加和预算', text: '不改就是单独使用，不设预算。' },
    view: StackingFields,
  },
];

export function CouponFields({ page }: { readonly page: CouponFormState }) {
  return (
    <div className={layout['parts']}>
      {parts.map(({ id, title, text, view: View }, place) => (
        <section key={id} className={layout['panel']} aria-labelledby={`part-${id}`}>
          <header className={classes['partHead']}>
            <span aria-hidden="true">{place + 1}</span>
            <h2 id={`part-${id}`}>{title}</h2>
            <p>{text}</p>
          </header>
          <View page={page} />
        </section>
      ))}
    </div>
  );
}
