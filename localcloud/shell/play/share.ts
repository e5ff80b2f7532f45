import type { Tab } from './device';
import { closeApp } from './open-app';
import type { Stage } from './stage';
import { otherSide, sides, type ChatMessage, type MomentsPost, type Side } from './world';

/** Tells the other phone; over an open mini-program in a line that leads there. */
function announce(stage: Stage, side: Side, text: string, tab: Tab): void {
  const { app, opening } = stage.device(side);
  if (app === null && !opening) stage.toast(side, text);
  else stage.change(side, { notice: { id: crypto.randomUUID(), text, tab } });
}

/** Sends the card of the current page to the person with the other phone. */
export function sendCard(stage: Stage, side: Side): void {
  const offer = stage.device(side).app?.offer?.friend;
  if (offer === undefined) return stage.toast(side, '这一页不能转发');
  const sender = stage.holder(side);
  const receiver = stage.holder(otherSide(side));
  const message: ChatMessage = {
    id: crypto.randomUUID(),
    from: sender.openid,
    to: receiver.openid,
    at: Date.now(),
    title: offer.title,
    picture: offer.picture,
    path: offer.path,
  };
  stage.changeWorld({ messages: [...stage.store.getState().world.messages, message] });
  stage.show(side, null);
  stage.toast(side, `已发送给${receiver.name}`);
  announce(stage, otherSide(side), `${sender.name}发来一张卡片`, 'chat');
}

export function postToMoments(stage: Stage, side: Side): void {
  const offer = stage.device(side).app?.offer?.moments;
  if (offer === undefined) return stage.toast(side, '这一页不能分享到朋友圈');
  const post: MomentsPost = {
    id: crypto.randomUUID(),
    author: stage.holder(side).openid,
    at: Date.now(),
    title: offer.title,
    picture: offer.picture,
    path: offer.path,
    query: offer.query,
  };
  stage.changeWorld({ posts: [post, ...stage.store.getState().world.posts] });
  stage.show(side, null);
  stage.toast(side, '已发表到朋友圈');
  const author = stage.holder(side).name;
  announce(stage, otherSide(side), `${author}发了一条朋友圈`, 'moments');
}

/** Empties chat and Moments, for instance after the shop's data was reset. */
export function forgetTalk(stage: Stage): void {
  for (const side of sides) closeApp(stage, side);
  stage.changeWorld({ messages: [], posts: [] });
}
