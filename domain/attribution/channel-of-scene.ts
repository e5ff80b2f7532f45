import type { Channel, ShareKind } from './share';

/** WeChat's scene numbers by channel; the list and its sources are in docs/glossary.md. */
const scenesOfChannel: readonly (readonly [Channel, readonly number[]])[] = [
  ['friendCard', [1007, 1096]],
  ['groupCard', [1008, 1044]],
  ['moments', [1154, 1155]],
  ['scanCode', [1011, 1012, 1013, 1047, 1048, 1049]],
  ['message', [1014, 1073, 1081, 1107]],
  ['officialAccount', [1020, 1035, 1043, 1058, 1074, 1082, 1091, 1102]],
  ['search', [1005, 1006, 1027, 1042, 1053, 1054, 1106]],
  ['direct', [1001, 1023, 1089, 1090, 1103, 1104]],
];

const channels: ReadonlyMap<number, Channel> = new Map(
  scenesOfChannel.flatMap(([channel, scenes]) => scenes.map((scene) => [scene, channel] as const)),
);

/**
 * Where a visit came from. An unknown scene is `other`, never an error. A code scanned from a fan's poster
 * counts as `poster`: only the share knows that the code was on one.
 */
export function channelOfScene(scene: number, kind?: ShareKind): Channel {
  const channel = channels.get(scene) ?? 'other';
  return channel === 'scanCode' && kind === 'poster' ? 'poster' : channel;
}
