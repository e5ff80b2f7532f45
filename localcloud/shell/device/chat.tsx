import { useEffect, useRef } from 'react';
import { launchFromCard, launchFromList } from '../play/launch';
import { openApp } from '../play/open-app';
import { conversation, otherSide, type Side } from '../play/world';
import { usePlaying, useStage } from '../playing';
import { Avatar } from './avatar';
import { FriendCard } from './friend-card';
import { saidAt } from './said-at';
import { ShopMark } from './shop-mark';

/** The talk with the person who holds the other phone. */
export function Chat({ side }: { side: Side }) {
  const { stage } = usePlaying();
  const world = useStage((state) => state.world);
  const shop = useStage((state) => state.shop);
  const me = useStage(() => stage.holder(side));
  const friend = useStage(() => stage.holder(otherSide(side)));
  const messages = conversation(world, me.openid, friend.openid);
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Newer browsers answer a promise here, which an effect must not return.
    void end.current?.scrollIntoView({ block: 'end' });
  }, [messages.length]);
  return (
    <div className="wechat-page">
      <h2 className="wechat-title">{friend.name}</h2>
      <button
        type="button"
        className="pinned-app"
        onClick={() => void openApp(stage, side, launchFromList)}
      >
        <ShopMark shop={shop} />
        <span>{shop.name}</span>
        <small>最近使用的小程序</small>
      </button>
      <div className="talk">
        {messages.length === 0 && (
          <p className="nothing">还没有消息。打开小程序，挑一件好东西转发给{friend.name}吧。</p>
        )}
        {messages.map((message) => (
          <article key={message.id} className={message.from === me.openid ? 'said mine' : 'said'}>
            <time dateTime={new Date(message.at).toISOString()}>{saidAt(message.at)}</time>
            <Avatar person={message.from === me.openid ? me : friend} size={38} />
            <FriendCard
              card={message}
              shop={shop}
              onOpen={() => void openApp(stage, side, launchFromCard(message.path))}
            />
          </article>
        ))}
        <div ref={end} />
      </div>
    </div>
  );
}
