import type { Side } from '../play/world';
import { useDevice, usePlaying } from '../playing';
import { Chat } from './chat';
import { ChatIcon, MomentsIcon } from './icons';
import { Moments } from './moments';

const tabs = [
  { key: 'chat', label: '聊天', Icon: ChatIcon },
  { key: 'moments', label: '朋友圈', Icon: MomentsIcon },
] as const;

/** What the phone shows while no mini-program is open. */
export function WechatHome({ side }: { side: Side }) {
  const { stage } = usePlaying();
  const { tab } = useDevice(side);
  return (
    <>
      {tab === 'chat' ? <Chat side={side} /> : <Moments side={side} />}
      <div className="wechat-tabs" role="tablist" aria-label="聊天和朋友圈">
        {tabs.map(({ key, label, Icon }) => (
          <button
            key={key}
            type="button"
            role="tab"
            aria-selected={tab === key}
            onClick={() => stage.change(side, { tab: key })}
          >
            <Icon />
            {label}
          </button>
        ))}
      </div>
    </>
  );
}
