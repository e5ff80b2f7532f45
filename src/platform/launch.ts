import Taro from '@tarojs/taro';
import { hostedPhone } from './host';

export interface Launch {
  /** WeChat's scene number: how the person came in. */
  readonly scene: number;
  readonly query: Readonly<Record<string, string>>;
}

/** Scene of a page opened from Moments before "go to the mini-program" is tapped. */
export const singlePageScene = 1154;
/** Scene when nothing is known: opened from the list of recent mini-programs. */
const directScene = 1001;

function textValues(query: Readonly<Record<string, unknown>> | undefined) {
  return Object.fromEntries(
    Object.entries(query ?? {}).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  );
}

/** How the storefront was opened most recently, also when it was already running. */
export function currentLaunch(): Launch {
  if (process.env.TARO_ENV === 'h5') {
    const launch = hostedPhone()?.launch;
    return { scene: launch?.scene ?? directScene, query: launch?.query ?? {} };
  }
  const { scene, query } = Taro.getEnterOptionsSync();
  return { scene, query: textValues(query) };
}

let singlePage: boolean | undefined;

/** In single-page mode there is no login, no navigation, no form and no storage. It never changes while running. */
export function isSinglePage(): boolean {
  singlePage ??= firstScene() === singlePageScene;
  return singlePage;
}

const firstScene = () =>
  process.env.TARO_ENV === 'h5' ? currentLaunch().scene : Taro.getLaunchOptionsSync().scene;
