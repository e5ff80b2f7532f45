import { useEffect, useState } from 'react';
import { formatYuan, type Fen } from '#domain/money';
import { lookUpPrepay, noticeModes, pay, type NoticeMode } from '../cloud/dev-cloud';
import type { Side } from '../play/world';
import { usePlaying, useStage } from '../playing';
import { BottomSheet } from './bottom-sheet';

interface PaySheetProps {
  readonly side: Side;
  readonly prepayId: string;
  readonly settle: (result: 'paid' | 'cancelled') => void;
}

interface Prepared {
  readonly orderId: string;
  readonly amountFen: Fen;
  readonly description: string;
}

const noticeNames: Record<NoticeMode, string> = {
  normal: '照常通知商家',
  none: '通知丢失',
  twice: '通知来两次',
};

const sentenceOf = (fault: unknown) => (fault instanceof Error ? fault.message : '支付没有成功');

/** What WeChat would show to pay; the money is made up, the notice to the shop is signed and sealed for real. */
export function PaySheet({ side, prepayId, settle }: PaySheetProps) {
  const { stage } = usePlaying();
  const holder = useStage(() => stage.holder(side));
  const [prepared, setPrepared] = useState<Prepared | null>(null);
  const [trouble, setTrouble] = useState('');
  const [notice, setNotice] = useState<NoticeMode>('normal');
  const [paying, setPaying] = useState(false);

  useEffect(() => {
    lookUpPrepay(prepayId).then(setPrepared, (fault: unknown) => setTrouble(sentenceOf(fault)));
  }, [prepayId]);

  const confirm = async (orderId: string) => {
    setPaying(true);
    try {
      await pay(orderId, holder.openid, notice);
      settle('paid');
      stage.show(side, null);
    } catch (fault) {
      setTrouble(sentenceOf(fault));
      setPaying(false);
    }
  };
  return (
    <BottomSheet label="模拟支付" onClose={() => stage.show(side, null)}>
      <p className="sheet-mark">模拟支付 · 不会动用真钱</p>
      {prepared !== null && (
        <>
          <p className="pay-what">{prepared.description}</p>
          <p className="pay-amount">
            <small>¥</small>
            {formatYuan(prepared.amountFen)}
          </p>
        </>
      )}
      {trouble !== '' && <p className="trouble">{trouble}</p>}
      <p className="pay-row">
        <span>付款人</span>
        <span>{holder.name}</span>
      </p>
      <label className="pay-row">
        <span>支付后</span>
        <select
          value={notice}
          onChange={({ target }) =>
            setNotice(noticeModes.find((mode) => mode === target.value) ?? 'normal')
          }
        >
          {noticeModes.map((mode) => (
            <option key={mode} value={mode}>
              {noticeNames[mode]}
            </option>
          ))}
        </select>
      </label>
      <button
        type="button"
        className="sheet-main"
        disabled={prepared === null || paying}
        onClick={() => prepared !== null && void confirm(prepared.orderId)}
      >
        {paying ? '正在支付…' : '确认支付'}
      </button>
      <button type="button" className="sheet-cancel" onClick={() => stage.show(side, null)}>
        取消支付
      </button>
    </BottomSheet>
  );
}
