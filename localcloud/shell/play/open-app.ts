import { loginPerson } from '../cloud/dev-cloud';
import type { RunningApp } from './device';
import { isSinglePage, launchFromList, launchFromSinglePage, type Launch } from './launch';
import type { Stage } from './stage';
import { sides, type Side } from './world';

let runs = 0;

function startedApp(launch: Launch, openid: string, token: string | null): RunningApp {
  runs += 1;
  return {
    run: runs,
    launch,
    token,
    storagePrefix: token === null ? `phone:${openid}:single:` : `phone:${openid}:`,
    page: { path: launch.path, title: '' },
    depth: 0,
    offer: null,
  };
}

/** A reload is no second visit through somebody's share: the full app then opens from the list. */
function keepOpen(stage: Stage, side: Side, launch: Launch | null): void {
  const { open } = stage.store.getState().world;
  const kept = launch === null || isSinglePage(launch) ? launch : launchFromList;
  stage.changeWorld({ open: { ...open, [side]: kept } });
}

function putAway(stage: Stage, side: Side): void {
  stage.show(side, null);
  stage.change(side, { app: null, opening: false, toast: null, notice: null });
}

export function closeApp(stage: Stage, side: Side): void {
  putAway(stage, side);
  keepOpen(stage, side, null);
}

/** A cold start. Only the full app knows who holds the phone; single-page mode has nobody. */
export async function openApp(stage: Stage, side: Side, launch: Launch): Promise<void> {
  putAway(stage, side);
  keepOpen(stage, side, launch);
  stage.change(side, { opening: true });
  const { openid } = stage.holder(side);
  try {
    const token = isSinglePage(launch) ? null : await loginPerson(openid);
    if (stage.holder(side).openid !== openid) return;
    stage.change(side, { app: startedApp(launch, openid, token), opening: false });
  } catch (fault) {
    closeApp(stage, side);
    stage.toast(side, fault instanceof Error ? fault.message : '小程序打不开，请再试一次');
  }
}

/** 「前往小程序」at the foot of a Moments page. */
export async function goOnToFullApp(stage: Stage, side: Side): Promise<void> {
  const { app } = stage.device(side);
  if (app !== null) await openApp(stage, side, launchFromSinglePage(app.launch));
}

/** Opens what was open when the page was left; at the first start the storefront on both phones. */
export async function openWhatWasOpen(stage: Stage): Promise<void> {
  const { open } = stage.store.getState().world;
  await Promise.all(
    sides.map(async (side) => {
      const launch = open[side];
      if (launch !== null) await openApp(stage, side, launch);
    }),
  );
}
