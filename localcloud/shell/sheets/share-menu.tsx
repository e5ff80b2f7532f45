import { ForwardIcon, MomentsIcon, ReloadIcon } from '../device/icons';
import { isSinglePage } from '../play/launch';
import { openApp } from '../play/open-app';
import { postToMoments, sendCard } from '../play/share';
import type { Side } from '../play/world';
import { useDevice, usePlaying } from '../playing';
import { BottomSheet } from './bottom-sheet';

/** The capsule's menu: what the current page offers, greyed where it offers nothing. */
export function ShareMenu({ side }: { side: Side }) {
  const { stage } = usePlaying();
  const { app } = useDevice(side);
  const close = () => stage.show(side, null);
  if (app === null) return null;
  const offer = isSinglePage(app.launch) ? null : app.offer;
  return (
    <BottomSheet label="小程序菜单" onClose={close}>
      <div className="share-choices">
        <button
          type="button"
          disabled={offer?.friend === undefined}
          onClick={() => sendCard(stage, side)}
        >
          <ForwardIcon />
          转发给朋友
        </button>
        <button
          type="button"
          disabled={offer?.moments === undefined}
          onClick={() => postToMoments(stage, side)}
        >
          <MomentsIcon />
          分享到朋友圈
        </button>
        <button type="button" onClick={() => void openApp(stage, side, app.launch)}>
          <ReloadIcon />
          重新进入小程序
        </button>
      </div>
      <button type="button" className="sheet-cancel" onClick={close}>
        取消
      </button>
    </BottomSheet>
  );
}
