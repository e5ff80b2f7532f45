import { App } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import type { CouponTemplateRow } from '#contract/views';
import { sentenceOf } from '../../services/call-error';
import { useTell } from '../../services/use-tell';
import { stepWords, type StatusStep } from './status-steps';

/** Asks first, says what will happen to customers, then does it and says so. */
export function useChangeStatus() {
  const { modal, message } = App.useApp();
  const queries = useQueryClient();
  const change = useTell('setCouponTemplateStatus', () => undefined);

  async function carryOut(templateId: string, status: StatusStep): Promise<void> {
    try {
      await change.mutateAsync({ templateId, status });
      message.success(stepWords[status].done);
    } catch (error) {
      message.error(sentenceOf(error));
    }
    await queries.invalidateQueries({ queryKey: ['coupons'] });
  }

  return (row: Pick<CouponTemplateRow, '_id' | 'title'>, status: StatusStep): void => {
    const words = stepWords[status];
    modal.confirm({
      title: words.question,
      content: `「${row.title}」${words.consequence}`,
      okText: words.button,
      okButtonProps: { danger: words.danger },
      cancelText: '先不',
      focusable: { autoFocusButton: 'cancel' },
      onOk: () => carryOut(row._id, status),
    });
  };
}
