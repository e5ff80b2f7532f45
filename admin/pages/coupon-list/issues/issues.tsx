import type { CouponIssueRow, CouponTemplateRow } from '#contract/views';
import { formatBeijing } from '#domain/calendar';
import { usePagedList } from '../../../components/resource-table/use-paged-list';
import { StateTag, type Tone } from '../../../components/state-tag';
import { ask } from '../../../services/call';
import { usePromotionNames } from '../../../services/use-promotion-names';
import { SmallList } from '../small-list';
import { targetWords } from './target-words';
import { NewIssue } from './new-issue';
import classes from '../small-list.module.css';

interface IssuesProps {
  readonly template: CouponTemplateRow;
  readonly mayIssue: boolean;
}

const everyFewSeconds = 5000;

/** Coupons given by the merchant, and how far each giving has come. */
export function Issues({ template, mayIssue }: IssuesProps) {
  const templateId = template._id;
  const nameOf = usePromotionNames();
  const list = usePagedList({
    key: ['coupons', 'issues', templateId],
    load: (cursor, signal) =>
      ask('couponIssues', { templateId, ...(cursor === undefined ? {} : { cursor }) }, signal),
    // While one is under way its numbers move by themselves.
    askAgain: (rows) => rows.some((one) => one.status === 'running') && everyFewSeconds,
  });
  return (
    <>
      {mayIssue && template.status === 'published' && <NewIssue templateId={templateId} />}
      {template.status === 'paused' && <p className={classes['hint']}>暂停中，恢复后才能发。</p>}
      <SmallList
        list={list}
        label="发放记录"
        empty="还没有发给会员。"
        keyOf={(issue) => issue.id}
        row={(issue) => <IssueRow issue={issue} to={targetWords(issue.to, nameOf, issue.toName)} />}
      />
    </>
  );
}

const words: Readonly<
  Record<CouponIssueRow['status'], { readonly name: string; readonly tone: Tone }>
> = {
  running: { name: '发放中', tone: 'waiting' },
  done: { name: '已发完', tone: 'good' },
  stopped: { name: '已停下', tone: 'quiet' },
};

function IssueRow({ issue, to }: { readonly issue: CouponIssueRow; readonly to: string }) {
  const { name, tone } = words[issue.status];
  return (
    <>
      <div>
        <strong>{to}</strong>
        <p>
          {formatBeijing(issue.createdAt, 'YYYY年M月D日 HH:mm')}
          {issue.reasonText !== undefined && ` · 停下的原因：${issue.reasonText}`}
        </p>
      </div>
      <span className={classes['count']}>
        已发 {issue.given.toLocaleString('zh-CN')}
        {issue.passedOver > 0 && ` · 跳过 ${issue.passedOver.toLocaleString('zh-CN')}`}
      </span>
      <StateTag tone={tone}>{name}</StateTag>
    </>
  );
}
