import { Alert } from 'antd';
import { Link } from 'react-router';
import { FormNote } from '../../components/form-page/form-note';
import { FormPage } from '../../components/form-page/form-page';
import { RefusalAlert } from '../../components/form-page/refusal-alert';
import { SampleCart } from '../../components/sample-cart/sample-cart';
import { ActivityFields } from './activity-fields';
import { ActivityPreview } from './activity-preview';
import { activityVerdict, sampleWithActivity } from './sample-with-activity';
import type { ActivityFormState } from './use-activity-form';

interface ActivityFormViewProps {
  readonly page: ActivityFormState;
  readonly title: string;
  readonly text: string;
  readonly button: string;
  readonly sending: boolean;
  readonly dirty: boolean;
  readonly question: string;
  /** The activity a copy can be made of when a change goes too far. */
  readonly copyFrom?: string;
  /** Begins again with what is there now. */
  readonly reload?: () => void;
}

/** Form on the left, what customers will read and pay on the right. */
export function ActivityFormView({ page, copyFrom, reload, ...frame }: ActivityFormViewProps) {
  const { submit, problemCount, setbacks } = page;
  return (
    <FormPage
      {...{ ...frame, submit, problemCount, setbacks }}
      back={{ to: '/activities', title: '活动' }}
      notices={
        <>
          <RefusalAlert refusal={page.refusal} reload={reload} />
          {page.isWorse && copyFrom !== undefined && (
            <Alert
              type="warning"
              showIcon
              title="顾客正按这个活动挑东西，标出的几项不能改差。要换规则，请照它做一个新的，再结束这个。"
              action={<Link to={`/activities/new?from=${copyFrom}`}>复制一个</Link>}
            />
          )}
        </>
      }
      beside={<Beside page={page} />}
    >
      <ActivityFields page={page} />
    </FormPage>
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
