import { holdPhone } from '../play/hold-phone';
import type { Side } from '../play/world';
import { usePlaying, useStage } from '../playing';
import { Avatar } from './avatar';
import { DeviceFrame } from './device-frame';
import { PeopleMenu } from './people-menu';

/** One phone with the person who holds it. */
export function DeviceStand({ side }: { side: Side }) {
  const { stage } = usePlaying();
  const holder = useStage(() => stage.holder(side));
  const online = useStage(({ devices }) => devices[side].online);
  const { host } = usePlaying();
  const toggleNetwork = () => {
    stage.change(side, { online: !online });
    host.controls(side)?.setOnline(!online);
  };
  return (
    <section className="stand" data-side={side} aria-label={`${holder.name}的手机`}>
      <div className="plate">
        <Avatar key={holder.avatar} person={holder} size={44} />
        <div className="plate-words">
          <strong>{holder.name}</strong>
          <span>{holder.note}</span>
        </div>
        <PeopleMenu side={side} onChoose={(openid) => holdPhone(stage, side, openid)} />
        <button type="button" aria-pressed={!online} onClick={toggleNetwork}>
          {online ? '断网试试' : '恢复网络'}
        </button>
      </div>
      <DeviceFrame side={side} />
    </section>
  );
}
