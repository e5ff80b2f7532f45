import type { HostedPhone, MiniProgramHost } from '#contract/host';
import { isSinglePage } from '../play/launch';
import { noteCall, noteViolation } from '../play/log';
import type { Stage } from '../play/stage';
import { sides, type Side } from '../play/world';
import { dressPhone } from './dress-phone';
import { hostedPhone } from './hosted-phone';
import { giveOwnHistory } from './own-history';
import { watchCalls, type SeenCall } from './watch-calls';

/** What the frame around an attached phone can do to it besides answering it. */
export interface PhoneControls {
  readonly back: () => void;
  readonly setOnline: (online: boolean) => void;
}

export interface ShellHost extends MiniProgramHost {
  controls(side: Side): PhoneControls | undefined;
}

function sideOf(phone: Window): Side {
  const side = sides.find((one) => phone.frameElement?.getAttribute('data-side') === one);
  if (side === undefined) throw new Error('Only the frames of this page can be phones');
  return side;
}

/** Lets the phone believe in its own network, so that offline states can be tried one phone at a time. */
function giveOwnNetwork(phone: Window, isOnline: () => boolean) {
  Object.defineProperty(phone.navigator, 'onLine', { configurable: true, get: isOnline });
  return (online: boolean) => phone.dispatchEvent(new Event(online ? 'online' : 'offline'));
}

export function createMiniProgramHost(stage: Stage): ShellHost {
  const attached = new Map<Side, PhoneControls>();

  const attach = (phone: Window): HostedPhone => {
    const side = sideOf(phone);
    const { app } = stage.device(side);
    if (app === null) throw new Error('No mini-program is open on this phone');
    const isOnline = () => stage.device(side).online;
    const seen = (call: SeenCall) => {
      noteCall(stage, { side, ...call });
      const writes = isSinglePage(app.launch) && call.name !== 'open';
      if (writes) noteViolation(stage, side, `调用 ${call.name}.${call.action}`);
    };
    dressPhone(phone);
    watchCalls(phone, isOnline, seen);
    const { back } = giveOwnHistory(phone, (depth) => stage.changeApp(side, { depth }));
    attached.set(side, { back, setOnline: giveOwnNetwork(phone, isOnline) });
    return hostedPhone(stage, side, app);
  };
  return { attach, controls: (side) => attached.get(side) };
}
