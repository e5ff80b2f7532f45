import { useState } from 'react';
import { Alert, App, Button, Input, Modal } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import type { AdminOrderView } from '#contract/views';
import { statesAfter } from '#domain/order/states';
import { formatYuan } from '#domain/money';
import { sentenceOf } from '../../services/call-error';
import { useTell } from '../../services/use-tell';

/** Paid, and nobody has shipped anything of it. */
export function isRefundable(order: AdminOrderView): boolean {
  return statesAfter('refundFull', order) !== undefined;
}

/** The way out of such an order. */
export function RefundOrder({ order }: { readonly order: AdminOrderView }) {
  const [isAsked, setAsked] = useState(false);
  return (
    <>
      <Button danger onClick={() => setAsked(true)}>
        取消订单并全额退款
      </Button>
      {isAsked && <RefundDialog order={order} close={() => setAsked(false)} />}
    </>
  );
}

interface RefundDialogProps {
  readonly order: AdminOrderView;
  readonly close: () => void;
}

/** Says what goes back before it does, and asks why: the reason stays in the shop. */
function RefundDialog({ order, close }: RefundDialogProps) {
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  const refund = useTell('refundOrder', ({ payment }) => {
    message.success(payment === 'refunded' ? '订单已取消' : '订单已取消，钱正在退回');
    void queries.invalidateQueries({ queryKey: ['orders'] });
    close();
  });
  return (
    <Modal
      open
      title="取消这一单，全额退款？"
      okText={order.payableFen === 0 ? '取消订单' : `退 ${formatYuan(order.payableFen)} 元`}
      cancelText="先不"
      okButtonProps={{ danger: true, disabled: reason.trim() === '' }}
      confirmLoading={refund.isPending}
      onOk={() => refund.mutate({ orderId: order.id, reason })}
      onCancel={close}
      width={440}
    >
      {refund.isError && <Alert type="error" showIcon title={sentenceOf(refund.error)} />}
      <p>{whatGoesBack(order)}取消后不能恢复。原因只有店里看得到。</p>
      <Input
        aria-label="退款的原因"
        placeholder="例如：买家拍错了"
        maxLength={60}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        style={{ marginTop: 12 }}
      />
    </Modal>
  );
}

function whatGoesBack({ payableFen, quote }: AdminOrderView): string {
  const also = [
    quote.couponsUsed.length > 0 ? '优惠券' : '',
    quote.points.spent > 0 ? '积分' : '',
    '库存',
  ].filter((what) => what !== '');
  const follows = `${also.join('、')}随后退回`;
  if (payableFen === 0) return `这一单没有付钱，${follows}。`;
  return `${formatYuan(payableFen)} 元按原路退回买家，到账后${follows.replace('随后', '一并')}。`;
}
