import { useState } from 'react';
import { Button } from 'antd';
import { skipToken, useQuery } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import type { CouponTemplateRow } from '#contract/views';
import { DetailDrawer } from '../../components/detail-drawer';
import { DrawerHead } from '../../components/drawer-head';
import { Section } from '../../components/section';
import { StateTag } from '../../components/state-tag';
import { ask } from '../../services/call';
import { CodeBatches } from './code-batches/code-batches';
import { CouponFacts } from './coupon-facts';
import { CouponFigures } from './coupon-figures';
import { Issues } from './issues/issues';
import { StatusButtons } from './status-buttons';
import { templatePhase } from './template-phase';
import type { CouponRights } from './use-coupon-list';
import classes from './coupon-drawer.module.css';

interface CouponDrawerProps {
  readonly templateId: string | null;
  readonly rights: CouponRights;
  readonly close: () => void;
}

export function CouponDrawer({ templateId, rights, close }: CouponDrawerProps) {
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
      width={600}
      close={close}
      query={query}
      {...(rights.change || rights.create
        ? {
            footer: (template: CouponTemplateRow) => <Footer template={template} rights={rights} />,
          }
        : {})}
    >
      {(template) => <CouponDetail key={template._id} template={template} rights={rights} />}
    </DetailDrawer>
  );
}

interface DetailProps {
  readonly template: CouponTemplateRow;
  readonly rights: CouponRights;
}

/** Change, copy, pause: what is not possible any more is not offered. */
function Footer({ template, rights }: DetailProps) {
  const navigate = useNavigate();
  const isOver = template.status === 'ended';
  return (
    <div className={classes['footer']}>
      {rights.change && !isOver && <StatusButtons row={template} look="button" />}
      {rights.create && (
        <Button onClick={() => void navigate(`/coupons/new?from=${template._id}`)}>复制一张</Button>
      )}
      {rights.change && !isOver && (
        <Button type="primary" onClick={() => void navigate(`/coupons/${template._id}/edit`)}>
          修改
        </Button>
      )}
    </div>
  );
}

function CouponDetail({ template, rights }: DetailProps) {
  const [now] = useState(() => Date.now());
  const phase = templatePhase(template, now);
  const isForCodes = template.channels.length === 1 && template.channels[0] === 'code';
  return (
    <>
      <DrawerHead
        title={template.title}
        state={<StateTag tone={phase.tone}>{phase.name}</StateTag>}
        text={template.ruleText}
      />
      <Section title="效果">
        <CouponFigures template={template} />
      </Section>
      {isForCodes && (
        <Section title="兑换码">
          <CodeBatches template={template} mayMake={rights.codes} />
        </Section>
      )}
      {template.channels.includes('issue') && (
        <Section title="发给会员">
          <Issues template={template} mayIssue={rights.issue} />
        </Section>
      )}
      <Section title="规则">
        <CouponFacts template={template} />
      </Section>
      <p className={classes['note']}>
        顾客领到手的券按领取那一刻的规则使用。有人领取后，这张券只能改得对顾客更好；要换规则，请复制一张新的。
      </p>
    </>
  );
}
