import type { Side } from '../play/world';
import { useDevice } from '../playing';
import { AddressSheet } from '../sheets/address-sheet';
import { PaySheet } from '../sheets/pay-sheet';
import { ShareMenu } from '../sheets/share-menu';
import { MiniProgram } from './mini-program';
import { StatusBar } from './status-bar';
import { Toast } from './toast';
import { WechatHome } from './wechat-home';

export function DeviceFrame({ side }: { side: Side }) {
  const { app, sheet } = useDevice(side);
  return (
    <div className="device">
      <div className="device-screen">
        <StatusBar side={side} />
        {app === null ? <WechatHome side={side} /> : <MiniProgram side={side} app={app} />}
        {sheet?.kind === 'menu' && <ShareMenu side={side} />}
        {sheet?.kind === 'pay' && (
          <PaySheet
            key={sheet.prepayId}
            side={side}
            prepayId={sheet.prepayId}
            settle={sheet.settle}
          />
        )}
        {sheet?.kind === 'address' && <AddressSheet side={side} settle={sheet.settle} />}
        <Toast side={side} />
      </div>
    </div>
  );
}
