import { useState } from 'react';
import { App } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import type { CouponTemplateRow } from '#contract/views';
import { FormLoading } from '../../components/form-page/form-loading';
import { useLeaveWhenSaved } from '../../components/form-page/use-leave-when-saved';
import { Notice } from '../../components/notice';
import { ask } from '../../services/call';
import { useFresh } from '../../services/use-fresh';
import { useTell } from '../../services/use-tell';
import { CouponFormView } from './coupon-form-view';
import { formOfTemplate } from './form-of-template';
import { useCouponForm } from './use-coupon-form';

export function Component() {
  const { templateId = '' } = useParams();
  const query = useFresh(['coupons', templateId], (signal) =>
    ask('couponTemplate', { templateId }, signal),
  );
  if (query.data === undefined)
    return <FormLoading query={query} what="这张券" back={{ to: '/coupons', title: '优惠券' }} />;
  if (query.data.status === 'ended') return <EndedNotice template={query.data} />;
  return (
    <CouponEditPage
      key={`${templateId} ${query.round}`}
      template={query.data}
      reload={query.renew}
    />
  );
}

function EndedNotice({ template }: { readonly template: CouponTemplateRow }) {
  return (
    <Notice
      title="这张券已经结束"
      text={`「${template.title}」不再发放，也不能修改；可以照着它做一张新的。`}
      actions={<Link to={`/coupons/new?from=${template._id}`}>复制一张</Link>}
    />
  );
}

interface CouponEditPageProps {
  readonly template: CouponTemplateRow;
  /** Begins again with what is there now. */
  readonly reload: () => void;
}

function CouponEditPage({ template, reload }: CouponEditPageProps) {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [now] = useState(() => Date.now());
  const [before] = useState({ ...template, shopId: '' });
  const [start] = useState(() => formOfTemplate(template, now));
  const { saved, leave } = useLeaveWhenSaved();
  const { _id: templateId, stamp } = template;
  const update = useTell('updateCouponTemplate', () => {
    leave({ to: `/coupons?coupon=${templateId}` });
    message.success('已保存，之后领取的人按新的规则');
    void queries.invalidateQueries({ queryKey: ['coupons'] });
  });

  const page = useCouponForm({
    now,
    start,
    before,
    send: (draft, onError) => update.mutate({ templateId, stamp, draft }, { onError }),
  });
  return (
    <CouponFormView
      page={page}
      title="修改优惠券"
      text={
        template.issued === 0
          ? '还没有人领取，什么都可以改。'
          : `已有 ${template.issued.toLocaleString('zh-CN')} 张被领走：只能改得对顾客更好，领到手的券按领取时的规则。`
      }
      button="保存"
      sending={update.isPending}
      dirty={!saved && page.dirty}
      question="修改还没保存"
      copyFrom={templateId}
      reload={reload}
    />
  );
}
