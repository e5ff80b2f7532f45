import { App, Button } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import type { ActivityRow } from '#contract/promotion-views';
import { templateSteps } from '#domain/coupons/change-status';
import { sentenceOf } from '../../services/call-error';
import { useTell } from '../../services/use-tell';

interface ActivityButtonsProps {
  readonly row: ActivityRow;
  /** Quiet links in a table, real buttons in a drawer. */
  readonly look: 'link' | 'button';
}

const words = {
  published: { button: '恢复', text: '活动时间内马上又有效。', done: '已恢复' },
  paused: { button: '暂停', text: '之后的订单按平常的价格；之后可以随时恢复。', done: '已暂停' },
  ended: { button: '结束', text: '结束后不能恢复；已经下的订单不受影响。', done: '已结束' },
} as const;

/** Pause, resume, end: asks first and says what it means for customers. */
export function ActivityButtons({ row, look }: ActivityButtonsProps) {
  const { modal, message } = App.useApp();
  const queries = useQueryClient();
  const change = useTell('setActivityStatus', () => undefined);

  async function carryOut(status: keyof typeof words): Promise<void> {
    try {
      await change.mutateAsync({ activityId: row._id, status });
      message.success(words[status].done);
    } catch (error) {
      message.error(sentenceOf(error));
    }
    await queries.invalidateQueries({ queryKey: ['activities'] });
  }

  function confirm(status: keyof typeof words): void {
    const { button, text } = words[status];
    modal.confirm({
      title: `${button}「${row.title}」？`,
      content: text,
      okText: button,
      okButtonProps: { danger: status === 'ended' },
      cancelText: '先不',
      focusable: { autoFocusButton: 'cancel' },
      onOk: () => carryOut(status),
    });
  }

  return templateSteps[row.status]
    .filter((step) => step !== 'draft')
    .map((step) => (
      <Button
        key={step}
        type={look === 'link' ? 'text' : 'default'}
        size={look === 'link' ? 'small' : 'medium'}
        danger={step === 'ended'}
        aria-label={`${words[step].button}「${row.title}」`}
        onClick={(event) => {
          // The row behind the button opens the drawer.
          event.stopPropagation();
          confirm(step);
        }}
      >
        {words[step].button}
      </Button>
    ));
}
