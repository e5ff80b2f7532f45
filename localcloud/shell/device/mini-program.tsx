import { openApp, goOnToFullApp } from '../play/open-app';
import type { RunningApp } from '../play/device';
import { isSinglePage, launchHome, type Launch } from '../play/launch';
import { formatPagePath } from '../play/page-path';
import type { Side } from '../play/world';
import { usePlaying, useStage } from '../playing';
import { TitleBar } from './title-bar';

const addressOf = (launch: Launch) => `/h5/#/${formatPagePath(launch)}`;

/** The storefront in its frame; in single-page mode with the one bar WeChat puts below it. */
export function MiniProgram({ side, app }: { side: Side; app: RunningApp }) {
  const { stage } = usePlaying();
  const holder = useStage(() => stage.holder(side));
  return (
    <>
      <TitleBar
        side={side}
        app={app}
        onHome={() => void openApp(stage, side, launchHome(app.launch))}
      />
      <iframe
        key={app.run}
        className="mini-program"
        title={`${holder.name}的小程序`}
        data-side={side}
        src={addressOf(app.launch)}
      />
      {isSinglePage(app.launch) && (
        <div className="single-page-bar">
          <button type="button" onClick={() => void goOnToFullApp(stage, side)}>
            前往小程序
          </button>
        </div>
      )}
    </>
  );
}
