import type { RunningApp } from '../play/device';
import { isSinglePage } from '../play/launch';
import { closeApp } from '../play/open-app';
import type { Side } from '../play/world';
import { usePlaying, useStage } from '../playing';
import { BackIcon, CloseIcon, HomeIcon, MoreIcon } from './icons';

interface TitleBarProps {
  readonly side: Side;
  readonly app: RunningApp;
  readonly onHome: () => void;
}

/** Tab pages stand on their own; other pages lead back, or home when they were opened directly. */
function LeadingButton({ side, app, onHome }: TitleBarProps) {
  const { host } = usePlaying();
  if (isSinglePage(app.launch) || app.page.path.startsWith('pages/')) return <span />;
  return app.depth > 0 ? (
    <button type="button" aria-label="返回" onClick={() => host.controls(side)?.back()}>
      <BackIcon />
    </button>
  ) : (
    <button type="button" aria-label="回到首页" onClick={onHome}>
      <HomeIcon />
    </button>
  );
}

export function TitleBar({ side, app, onHome }: TitleBarProps) {
  const { stage } = usePlaying();
  const shopName = useStage(({ shop }) => shop.name);
  return (
    <div className="title-bar">
      <LeadingButton side={side} app={app} onHome={onHome} />
      <h2>{app.page.title === '' ? shopName : app.page.title}</h2>
      <div className="capsule">
        <button type="button" aria-label="更多" onClick={() => stage.show(side, { kind: 'menu' })}>
          <MoreIcon />
        </button>
        <button type="button" aria-label="关闭小程序" onClick={() => closeApp(stage, side)}>
          <CloseIcon />
        </button>
      </div>
    </div>
  );
}
