import { useState } from 'react';
import { skipToken, useQuery } from '@tanstack/react-query';
import { formatBeijing } from '#domain/calendar';
import type { CouponTemplateRow } from '#contract/views';
import { DetailDrawer } from '../../components/detail-drawer';
import { Facts } from '../../components/facts';
import { Money } from '../../components/money';
import { Section } from '../../components/section';
import { StateTag } from '../../components/state-tag';
import { ask } from '../../services/call';
import { windowText } from '../../texts/window-text';
import { StatusButtons } from './status-buttons';
import { templatePhase } from './template-phase';
import classes from './coupon-drawer.module.css';

interface CouponDrawerProps {
  readonly templateId: string | null;
  readonly mayChange: boolean;
  readonly close: () => void;
}

export function CouponDrawer({ templateId, mayChange, close }: CouponDrawerProps) {
  const query = useQuery({
    queryKey: ['coupons', 'one', templateId],
    queryFn:
      templateId === null
        ? skipToken
        : ({ signal }) => ask('couponTemplate', { templateId }, signal),
  });
  return (
    <DetailDrawer
      open={templateId !== null}
      title="优惠券详情"
      width={480}
      close={close}
      query={query}
      {...(mayChange ? { footer: StatusFooter } : {})}
    >
      {(template) => <CouponDetail template={template} />}
    </DetailDrawer>
  );
}

function StatusFooter(template: CouponTemplateRow) {
  return template.status === 'ended' ? null : (
    <div className={classes['footer']}>
      <StatusButtons row={template} look="button" />
    </div>
  );
}

function CouponDetail({ template }: { readonly template: CouponTemplateRow }) {
  const [now] = useState(() => Date.now());
  const phase = templatePhase(template, now);
  return (
    <>
      <div className={classes['head']}>
        <h2>{template.title}</h2>
        <StateTag tone={phase.tone}>{phase.name}</StateTag>
        <p>{template.ruleText}</p>
      </div>
      <Section title="效果">
        <div className={classes['figures']}>
          <Figure name="已领取" value={template.issued.toLocaleString('zh-CN')} />
          <Figure name="已使用" value={template.used.toLocaleString('zh-CN')} />
          <Figure name="已优惠" value={<Money fen={template.discountFen} />} />
        </div>
      </Section>
      <Section title="规则">
        <Facts
          facts={[
            ['适用范围', template.scopeText],
            ['领取时间', windowText(template.claim.from, template.claim.until)],
            ['使用时间', template.validityText],
            ['发放数量', `${template.quota.toLocaleString('zh-CN')} 张`],
            ['每人限领', `${template.perMember} 张`],
            ['创建时间', formatBeijing(template.createdAt, 'YYYY年M月D日 HH:mm')],
          ]}
        />
      </Section>
      <p className={classes['note']}>
        顾客领到手的券按领取那一刻的规则使用，所以规则创建后不能改；要换规则，请结束这张再做新的。
      </p>
    </>
  );
}

function Figure(props: { readonly name: string; readonly value: React.ReactNode }) {
  return (
    <div>
      <strong>{props.value}</strong>
      <span>{props.name}</span>
    </div>
  );
}
