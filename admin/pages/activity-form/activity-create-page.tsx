import { useState } from 'react';
import { App } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import type { ActivityRow } from '#contract/promotion-views';
import { FormLoading } from '../../components/form-page/form-loading';
import { useLeaveWhenSaved } from '../../components/form-page/use-leave-when-saved';
import { ask } from '../../services/call';
import { useFresh } from '../../services/use-fresh';
import { useTell } from '../../services/use-tell';
import { blankActivity } from './activity-form';
import { ActivityFormView } from './activity-form-view';
import { copyOfActivity } from './form-of-activity';
import { useActivityForm } from './use-activity-form';

export function Component() {
  const [address] = useSearchParams();
  const from = address.get('from');
  return from === null ? <ActivityCreatePage /> : <ActivityCopyPage key={from} activityId={from} />;
}

function ActivityCopyPage({ activityId }: { readonly activityId: string }) {
  const query = useFresh(['activities', activityId], (signal) =>
    ask('activity', { activityId }, signal),
  );
  return query.data === undefined ? (
    <FormLoading query={query} what="这个活动" back={{ to: '/activities', title: '活动' }} />
  ) : (
    <ActivityCreatePage original={query.data} />
  );
}

function ActivityCreatePage({ original }: { readonly original?: ActivityRow }) {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [now] = useState(() => Date.now());
  const [start] = useState(() =>
    original === undefined ? blankActivity(now) : copyOfActivity(original, now),
  );
  const { saved, leave } = useLeaveWhenSaved();
  const create = useTell('createActivity', (made) => {
    leave({ to: `/activities?activity=${made._id}` });
    message.success(made.from <= Date.now() ? '已创建，现在就生效' : '已创建，到时间自动开始');
    void queries.invalidateQueries({ queryKey: ['activities'] });
  });

  const page = useActivityForm({
    now,
    start,
    send: (draft, onError) => create.mutate(draft, { onError }),
  });
  return (
    <ActivityFormView
      page={page}
      title={original === undefined ? '新建活动' : '复制活动'}
      text={
        original === undefined
          ? '活动对所有人有效，到时间自动开始和结束；开始前都能改，开始后只能改得对顾客更好。'
          : `照着「${original.title}」填好了，时间从今天算起。改好再创建，原来那个不受影响。`
      }
      button="创建并发布"
      sending={create.isPending}
      dirty={!saved && page.dirty}
      question="这个活动还没创建"
    />
  );
}
