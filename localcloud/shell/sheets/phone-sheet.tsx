import { useState, type FormEvent } from 'react';
import type { HostedPhoneNumber } from '#contract/host';
import { givePhoneNumber } from '../cloud/dev-cloud';
import type { Side } from '../play/world';
import { usePlaying, useStage } from '../playing';
import { BottomSheet } from './bottom-sheet';
import { phoneBoundTo } from './phone-bound-to';

interface PhoneSheetProps {
  readonly side: Side;
  readonly settle: (answer: HostedPhoneNumber) => void;
}

const sentenceOf = (fault: unknown) =>
  fault instanceof Error ? fault.message : '手机号没有取到，请再试一次。';

/** Plays WeChat's question before it tells a mini-program the number bound to the account, or another one. */
export function PhoneSheet({ side, settle }: PhoneSheetProps) {
  const { stage } = usePlaying();
  const holder = useStage(() => stage.holder(side));
  const shop = useStage(({ shop }) => shop.name);
  const [phone, setPhone] = useState(phoneBoundTo(holder.openid));
  const [writing, setWriting] = useState(false);
  const [trouble, setTrouble] = useState('');
  const close = () => stage.show(side, null);
  const allow = async (event: FormEvent) => {
    event.preventDefault();
    try {
      settle(await givePhoneNumber(holder.openid, phone));
      close();
    } catch (fault) {
      setTrouble(sentenceOf(fault));
    }
  };
  return (
    <BottomSheet label="申请获取手机号" onClose={close}>
      <p className="sheet-mark">模拟微信授权</p>
      <form className="phone-form" onSubmit={(event) => void allow(event)}>
        <p className="phone-what">{shop} 申请获取您的手机号</p>
        <label>
          <span>{writing ? '其他号码' : '微信绑定号码'}</span>
          <input
            value={phone}
            readOnly={!writing}
            required
            maxLength={11}
            pattern="1[3-9][0-9]{9}"
            inputMode="tel"
            onChange={({ target }) => setPhone(target.value)}
          />
        </label>
        {trouble !== '' && <p className="trouble">{trouble}</p>}
        <button type="submit" className="sheet-main">
          允许
        </button>
      </form>
      {!writing && (
        <button type="button" className="sheet-second" onClick={() => setWriting(true)}>
          手动输入其他号码
        </button>
      )}
      <button type="button" className="sheet-cancel" onClick={close}>
        拒绝
      </button>
    </BottomSheet>
  );
}
