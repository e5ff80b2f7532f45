import { useEffect, useRef } from 'react';
import { Alert, Button } from 'antd';
import { Link } from 'react-router';
import { BackIcon } from '../../components/icons';
import { Notice } from '../../components/notice';
import { PageHeader } from '../../components/page-header';
import { SampleCart } from '../../components/sample-cart/sample-cart';
import { showFirstProblem } from '../../components/show-first-problem';
import { UnsavedGuard } from '../../components/unsaved-guard';
import { may, useStaff } from '../../services/use-staff';
import { ActivityFields } from './activity-fields';
import { ActivityPreview } from './activity-preview';
import { activityVerdict, sampleWithActivity } from './sample-with-activity';
import { useActivityForm, type ActivityFormState } from './use-activity-form';
import classes from '../coupon-form/coupon-form.module.css';

export function Component() {
  const staff = useStaff();
  if (staff.data === undefined) return null;
  return may(staff.data, 'createActivity') ? (
    <ActivityCreatePage />
  ) : (
    <Notice
      title="您不能新建活动"
      text="新建活动需要店主或运营的权限，请联系店主。"
      actions={<Link to="/activities">看活动</Link>}
    />
  );
}

function ActivityCreatePage() {
  const page = useActivityForm();
  const form = useRef<HTMLFormElement>(null);
  const { setbacks } = page;

  useEffect(() => {
    if (setbacks > 0) showFirstProblem(form.current);
  }, [setbacks]);

  return (
    <>
      <Link to="/activities" className={classes['back']}>
        <BackIcon />
        活动
      </Link>
      <PageHeader
        title="新建活动"
        text="活动对所有人有效，到时间自动开始和结束；内容创建后不能改，可以暂停或结束。"
      />
      <form
        ref={form}
        noValidate
        className={classes['columns']}
        onSubmit={(event) => {
          event.preventDefault();
          page.submit();
        }}
      >
        <div>
          <ActivityFields page={page} />
          <Foot page={page} />
        </div>
        <Beside page={page} />
      </form>
      <UnsavedGuard dirty={page.dirty} title="这个活动还没创建" />
    </>
  );
}

function Foot({ page }: { readonly page: ActivityFormState }) {
  const { refusal, problemCount } = page;
  return (
    <div className={classes['foot']}>
      {refusal !== undefined && <Alert type="error" showIcon title={refusal.sentence} />}
      <div className={classes['buttons']}>
        <span role="status">{problemCount > 0 ? `还有 ${problemCount} 处需要改` : ''}</span>
        <Button type="primary" size="large" htmlType="submit" loading={page.sending}>
          创建并发布
        </Button>
      </div>
    </div>
  );
}

function Beside({ page }: { readonly page: ActivityFormState }) {
  const { activity, choices } = page;
  return (
    <aside className={classes['beside']}>
      <section className={classes['note']} aria-label="这个活动的意思">
        <ActivityPreview activity={activity} choices={choices.data} />
      </section>
      <section className={classes['note']} aria-labelledby="sample-title">
        <h2 id="sample-title">试算</h2>
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
      </section>
    </aside>
  );
}
