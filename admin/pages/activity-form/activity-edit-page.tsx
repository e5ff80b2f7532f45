import { useState } from 'react';
import { App } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import type { ActivityRow } from '#contract/promotion-views';
import { isOver } from '#domain/activities/change-activity';
import { formatBeijing } from '#domain/calendar';
import { FormLoading } from '../../components/form-page/form-loading';
import { useLeaveWhenSaved } from '../../components/form-page/use-leave-when-saved';
import { Notice } from '../../components/notice';
import { ask } from '../../services/call';
import { useFresh } from '../../services/use-fresh';
import { useTell } from '../../services/use-tell';
import { ActivityFormView } from './activity-form-view';
import { formOfActivity } from './form-of-activity';
import { useActivityForm } from './use-activity-form';

export function Component() {
  const { activityId = '' } = useParams();
  const query = useFresh(['activities', activityId], (signal) =>
    ask('activity', { activityId }, signal),
  );
  const [now] = useState(() => Date.now());
  if (query.data === undefined) {
    return (
      <FormLoading query={query} what="这个活动" back={{ to: '/activities', title: '活动' }} />
    );
  }
  if (isOver(query.data, now)) return <OverNotice activity={query.data} />;
  return (
    <ActivityEditPage
      key={`${activityId} ${query.round}`}
      activity={query.data}
      reload={query.renew}
    />
  );
}

function OverNotice({ activity }: { readonly activity: ActivityRow }) {
  return (
    <Notice
      title="这个活动已经结束"
      text={`「${activity.title}」不能再修改；可以照着它做一个新的。`}
      actions={<Link to={`/activities/new?from=${activity._id}`}>复制一个</Link>}
    />
  );
}

interface ActivityEditPageProps {
  readonly activity: ActivityRow;
  /** Begins again with what is there now. */
  readonly reload: () => void;
}

function ActivityEditPage({ activity, reload }: ActivityEditPageProps) {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [now] = useState(() => Date.now());
  const [start] = useState(() => formOfActivity(activity, now));
  const { saved, leave } = useLeaveWhenSaved();
  const { _id: activityId, stamp } = activity;
  const update = useTell('updateActivity', ({ from }) => {
    leave({ to: `/activities?activity=${activityId}` });
    message.success(from <= Date.now() ? '已保存，现在就按新的算' : '已保存，到时间自动开始');
    void queries.invalidateQueries({ queryKey: ['activities'] });
  });

  const page = useActivityForm({
    now,
    start,
    before: activity,
    send: (draft, onError) => update.mutate({ activityId, stamp, draft }, { onError }),
  });
  return (
    <ActivityFormView
      page={page}
      title="修改活动"
      text={
        page.hasBegun
          ? '活动已经开始：只能改得对顾客更好。已经下的订单按下单时的价格。'
          : `${formatBeijing(activity.from, 'YYYY年M月D日 HH:mm')} 才开始，什么都可以改。`
      }
      button="保存"
      sending={update.isPending}
      dirty={!saved && page.dirty}
      question="修改还没保存"
      copyFrom={activityId}
      reload={reload}
    />
  );
}
