import { Alert } from 'antd';
import { Link } from 'react-router';
import { FormNote } from '../../components/form-page/form-note';
import { FormPage } from '../../components/form-page/form-page';
import { RefusalAlert } from '../../components/form-page/refusal-alert';
import { SampleCart } from '../../components/sample-cart/sample-cart';
import { usePromotionNames } from '../../services/use-promotion-names';
import { CardPreview } from './card-preview';
import { CouponFields } from './coupon-fields';
import { missedWords } from './missed-words';
import { OutlookPanel } from './outlook-panel';
import { sampleQuote } from './sample-quote';
import type { CouponFormState } from './use-coupon-form';

interface CouponFormViewProps {
  readonly page: CouponFormState;
  readonly title: string;
  readonly text: string;
  readonly button: string;
  readonly sending: boolean;
  readonly dirty: boolean;
  readonly question: string;
  /** The coupon a copy can be made of when a change goes too far. */
  readonly copyFrom?: string;
  /** Begins again with what is there now. */
  readonly reload?: () => void;
}

/** Form on the left, what it will look like, mean and cost on the right. */
export function CouponFormView({ page, copyFrom, reload, ...frame }: CouponFormViewProps) {
  const { submit, problemCount, setbacks } = page;
  return (
    <FormPage
      {...{ ...frame, submit, problemCount, setbacks }}
      back={{ to: '/coupons', title: '优惠券' }}
      notices={
        <>
          <RefusalAlert refusal={page.refusal} reload={reload} />
          {page.isWorse && copyFrom !== undefined && (
            <Alert
              type="warning"
              showIcon
              title="已经有人领了这张券，标出的几项不能改差。要换规则，就照它做一张新的。"
              action={<Link to={`/coupons/new?from=${copyFrom}`}>复制一张</Link>}
            />
          )}
        </>
      }
      beside={<Beside page={page} />}
    >
      <CouponFields page={page} />
    </FormPage>
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
