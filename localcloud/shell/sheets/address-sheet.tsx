import { useState } from 'react';
import type { HostedAddress } from '#contract/host';
import type { Side } from '../play/world';
import { usePlaying } from '../playing';
import { AddressForm } from './address-form';
import { BottomSheet } from './bottom-sheet';
import { demoAddresses } from './demo-addresses';

interface AddressSheetProps {
  readonly side: Side;
  readonly settle: (address: HostedAddress | null) => void;
}

/** Plays WeChat's own address book. */
export function AddressSheet({ side, settle }: AddressSheetProps) {
  const { stage } = usePlaying();
  const [writing, setWriting] = useState(false);
  const close = () => stage.show(side, null);
  const choose = (address: HostedAddress) => {
    settle(address);
    close();
  };
  return (
    <BottomSheet label="选择收货地址" onClose={close}>
      <p className="sheet-mark">模拟微信地址簿</p>
      {writing ? (
        <AddressForm onDone={choose} />
      ) : (
        <ul className="addresses">
          {demoAddresses.map((address) => (
            <li key={address.phone}>
              <button type="button" onClick={() => choose(address)}>
                <strong>
                  {address.name} <span>{address.phone}</span>
                </strong>
                {address.province}
                {address.city}
                {address.district} {address.detail}
              </button>
            </li>
          ))}
        </ul>
      )}
      {!writing && (
        <button type="button" className="sheet-second" onClick={() => setWriting(true)}>
          填写新地址
        </button>
      )}
      <button type="button" className="sheet-cancel" onClick={close}>
        取消
      </button>
    </BottomSheet>
  );
}
