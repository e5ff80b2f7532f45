import { FormNote } from '../../components/form-page/form-note';
import { PromotionForm, type PromotionPage } from '../../components/form-page/promotion-form';
import { SampleCart } from '../../components/sample-cart/sample-cart';
import { usePromotionNames } from '../../services/use-promotion-names';
import { CardPreview } from './card-preview';
import { CouponFields } from './coupon-fields';
import { missedWords } from './missed-words';
import { OutlookPanel } from './outlook-panel';
import { sampleQuote } from './sample-quote';
import type { CouponFormState } from './use-coupon-form';

/** Form on the left, what it will look like, mean and cost on the right. */
export function CouponFormView(props: PromotionPage<CouponFormState>) {
  return (
    <PromotionForm
      {...props}
      back={{ to: '/coupons', title: '优惠券' }}
      tooFar={{
        text: '已经有人领了这张券，标出的几项不能改差。要换规则，就照它做一张新的。',
        copy: '复制一张',
      }}
      beside={<Beside page={props.page} />}
    >
      <CouponFields page={props.page} />
    </PromotionForm>
  );
}

function Beside({ page }: { readonly page: CouponFormState }) {
  const { template } = page;
  const { products = [] } = page.choices.data ?? {};
  const nameOf = usePromotionNames();
  return (
    <>
      <CardPreview draft={page.draft} nameOf={nameOf} />
      <FormNote title="这张券的意思">
        <OutlookPanel template={template} products={products} nameOf={nameOf} />
      </FormNote>
      <FormNote title="试算" titled>
        <SampleCart
          choices={page.choices}
          price={
            template === undefined
              ? undefined
              : (lines, choices) => sampleQuote(template, lines, choices)
          }
          verdict={({ couponsNotUsed: [missed] }) =>
            missed === undefined
              ? { worked: true, text: '用上了。' }
              : { worked: false, text: missedWords(missed) }
          }
          hint="按原价试算，运费按其他地区；不含活动、会员价和积分。"
        />
      </FormNote>
    </>
  );
}
