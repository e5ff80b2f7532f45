import type { Side } from '../play/world';
import { useDevice } from '../playing';
import { AddressSheet } from '../sheets/address-sheet';
import { PaySheet } from '../sheets/pay-sheet';
import { PhoneSheet } from '../sheets/phone-sheet';
import { ShareMenu } from '../sheets/share-menu';
import { LaunchScreen } from './launch-screen';
import { MiniProgram } from './mini-program';
import { Notice } from './notice';
import { StatusBar } from './status-bar';
import { Toast } from './toast';
import { WechatHome } from './wechat-home';

function OnScreen({ side }: { side: Side }) {
  const { app, opening } = useDevice(side);
  if (app !== null) return <MiniProgram side={side} app={app} />;
  return opening ? <LaunchScreen /> : <WechatHome side={side} />;
}

export function DeviceFrame({ side }: { side: Side }) {
  const { sheet } = useDevice(side);
  return (
    <div className="device">
      <div className="device-screen">
        <StatusBar side={side} />
        <OnScreen side={side} />
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
        {sheet?.kind === 'phone' && <PhoneSheet side={side} settle={sheet.settle} />}
        <Notice side={side} />
        <Toast side={side} />
      </div>
    </div>
  );
}
