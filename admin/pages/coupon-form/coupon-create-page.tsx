import { useState } from 'react';
import { App } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import type { CouponTemplateRow } from '#contract/views';
import { formatBeijing } from '#domain/calendar';
import { FormLoading } from '../../components/form-page/form-loading';
import { useLeaveWhenSaved } from '../../components/form-page/use-leave-when-saved';
import { ask } from '../../services/call';
import { useFresh } from '../../services/use-fresh';
import { useTell } from '../../services/use-tell';
import { blankForm } from './coupon-form';
import { CouponFormView } from './coupon-form-view';
import { copyOfTemplate } from './form-of-template';
import { useCouponForm } from './use-coupon-form';

export function Component() {
  const [address] = useSearchParams();
  const from = address.get('from');
  return from === null ? <CouponCreatePage /> : <CouponCopyPage templateId={from} />;
}

function CouponCopyPage({ templateId }: { readonly templateId: string }) {
  const query = useFresh(['coupons', templateId], (signal) =>
    ask('couponTemplate', { templateId }, signal),
  );
  return query.data === undefined ? (
    <FormLoading query={query} what="这张券" back={{ to: '/coupons', title: '优惠券' }} />
  ) : (
    <CouponCreatePage original={query.data} />
  );
}

function CouponCreatePage({ original }: { readonly original?: CouponTemplateRow }) {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [now] = useState(() => Date.now());
  const [start] = useState(() =>
    original === undefined ? blankForm(now) : copyOfTemplate(original, now),
  );
  const { saved, leave } = useLeaveWhenSaved();
  const create = useTell('createCouponTemplate', (template) => {
    leave({ to: '/coupons', state: { made: template._id } });
    message.success(madeWords(template));
    void queries.invalidateQueries({ queryKey: ['coupons'] });
  });

  const page = useCouponForm({
    now,
    start,
    send: (draft, onError) => create.mutate(draft, { onError }),
  });
  return (
    <CouponFormView
      page={page}
      title={original === undefined ? '新建优惠券' : '复制优惠券'}
      text={
        original === undefined
          ? '创建后马上生效；有人领取后只能改得对顾客更好，发放可以随时暂停。'
          : `照着「${original.title}」填好了，日期从今天算起。改好再创建，原来那张不受影响。`
      }
      button="创建并开始发放"
      sending={create.isPending}
      dirty={!saved && page.dirty}
      question="这张券还没创建"
    />
  );
}

/** Says the next step where customers cannot claim it by themselves. */
function madeWords({ claim, channels }: CouponTemplateRow): string {
  if (channels.every((channel) => channel === 'code')) return '已创建，点开它生成兑换码';
  if (channels.every((channel) => channel === 'issue')) return '已创建，点开它发给会员';
  return claim.from <= Date.now()
    ? '已创建，顾客现在就能领'
    : `已创建，${formatBeijing(claim.from, 'YYYY年M月D日')}起顾客可以领`;
}
