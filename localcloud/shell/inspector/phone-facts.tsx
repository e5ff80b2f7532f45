import { isSinglePage } from '../play/launch';
import type { Side } from '../play/world';
import { useDevice, usePlaying, useStage } from '../playing';

export function PhoneFacts({ side }: { side: Side }) {
  const { stage } = usePlaying();
  const holder = useStage(() => stage.holder(side));
  const { app, online } = useDevice(side);
  return (
    <dl className="phone-facts">
      <dt>{holder.name}</dt>
      <dd>
        <code>{holder.openid}</code>
        {online ? '' : ' · 没有网络'}
      </dd>
      <dt>页面</dt>
      <dd>{app === null ? '小程序未打开' : <code>{app.page.path}</code>}</dd>
      <dt>场景值</dt>
      <dd>
        {app === null ? '—' : app.launch.scene}
        {app !== null && isSinglePage(app.launch) && '（单页模式，未登录）'}
      </dd>
    </dl>
  );
}
