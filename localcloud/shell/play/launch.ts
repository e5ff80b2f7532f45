import { parsePagePath, type PageAddress } from './page-path';

/** WeChat's scene numbers this page can play. */
export const scenes = {
  recentlyUsed: 1089,
  friendCard: 1007,
  singlePage: 1154,
  fromSinglePage: 1155,
} as const;

export interface Launch extends PageAddress {
  readonly scene: number;
}

const homePath = 'pages/home/index';

export const launchFromList: Launch = { scene: scenes.recentlyUsed, path: homePath, query: {} };

export function launchFromCard(path: string): Launch {
  return { scene: scenes.friendCard, ...parsePagePath(path) };
}

/** A Moments post carries only a query; it always opens the page it was shared from. */
export function launchFromPost(post: { readonly path: string; readonly query: string }): Launch {
  const page = parsePagePath(post.path).path;
  return { scene: scenes.singlePage, ...parsePagePath(`${page}?${post.query}`) };
}

/** 「前往小程序」: the same page in the full app. */
export function launchFromSinglePage(launch: Launch): Launch {
  return { ...launch, scene: scenes.fromSinglePage };
}

export function launchHome(launch: Launch): Launch {
  return { scene: launch.scene, path: homePath, query: {} };
}

export function isSinglePage(launch: Launch): boolean {
  return launch.scene === scenes.singlePage;
}
