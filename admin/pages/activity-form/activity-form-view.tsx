import { FormNote } from '../../components/form-page/form-note';
import { PromotionForm, type PromotionPage } from '../../components/form-page/promotion-form';
import { SampleCart } from '../../components/sample-cart/sample-cart';
import { ActivityFields } from './activity-fields';
import { ActivityPreview } from './activity-preview';
import { activityVerdict, sampleWithActivity } from './sample-with-activity';
import type { ActivityFormState } from './use-activity-form';

/** Form on the left, what customers will read and pay on the right. */
export function ActivityFormView(props: PromotionPage<ActivityFormState>) {
  return (
    <PromotionForm
      {...props}
      back={{ to: '/activities', title: '活动' }}
      tooFar={{
        text: '顾客正按这个活动挑东西，标出的几项不能改差。要换规则，请照它做一个新的，再结束这个。',
        copy: '复制一个',
      }}
      beside={<Beside page={props.page} />}
    >
      <ActivityFields page={props.page} />
    </PromotionForm>
  );
}

function Beside({ page }: { readonly page: ActivityFormState }) {
  const { activity, choices } = page;
  return (
    <>
      <FormNote title="这个活动的意思">
        <ActivityPreview activity={activity} choices={choices.data} />
      </FormNote>
      <FormNote title="试算" titled>
        <SampleCart
          choices={choices}
          price={
            activity === undefined
              ? undefined
              : (lines, shop) => sampleWithActivity(activity, lines, shop)
          }
          verdict={activityVerdict}
          hint="按活动第一刻试算，运费按其他地区；不含其他活动、优惠券、会员价和积分。"
        />
      </FormNote>
    </>
  );
}
