import { loginPerson } from '../cloud/dev-cloud';
import type { RunningApp } from './device';
import { isSinglePage, launchFromSinglePage, type Launch } from './launch';
import type { Stage } from './stage';
import type { Side } from './world';

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

export function closeApp(stage: Stage, side: Side): void {
  stage.show(side, null);
  stage.change(side, { app: null, opening: false, toast: null });
}

/** A cold start. Only the full app knows who holds the phone; single-page mode has nobody. */
export async function openApp(stage: Stage, side: Side, launch: Launch): Promise<void> {
  closeApp(stage, side);
  stage.change(side, { opening: true });
  const { openid } = stage.holder(side);
  try {
    const token = isSinglePage(launch) ? null : await loginPerson(openid);
    if (stage.holder(side).openid !== openid) return;
    stage.change(side, { app: startedApp(launch, openid, token), opening: false });
  } catch (fault) {
    stage.change(side, { opening: false });
    stage.toast(side, fault instanceof Error ? fault.message : '小程序打不开，请再试一次');
  }
}

/** 「前往小程序」at the foot of a Moments page. */
export async function goOnToFullApp(stage: Stage, side: Side): Promise<void> {
  const { app } = stage.device(side);
  if (app !== null) await openApp(stage, side, launchFromSinglePage(app.launch));
}
