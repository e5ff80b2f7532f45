/** Tencent's object storage counts the UTF-8 bytes of a path. */
const MAX_BYTES = 850;

/** Control characters and halves of characters, which no address can carry. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}]/u;

/**
 * What WeChat's naming rules call unsuitable (` ^ " \ { } [ ] ~ % # > <), and `?` and `|`: each means something
 * else in an address, on a disk or in a shell. With `%` gone no path can hide another one in an encoding.
 */
const UNSUITABLE = /[`^"\\{}[\]~%#<>?|]/;

/** Names Windows keeps for devices, whatever follows the dot. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\..*)?$/i;

/**
 * The rules of a cloud path: https://developers.weixin.qq.com/minigame/en/dev/wxcloud/guide/storage/naming.html,
 * a little stricter, so that what passes here passes everywhere.
 * @returns why it is refused, as a sentence; undefined for a good path
 */
export function pathFault(path: string): string | undefined {
  if (path === '') return 'a path must not be empty';
  if (Buffer.byteLength(path) > MAX_BYTES) return `a path may have ${MAX_BYTES} bytes at most`;
  if (UNPRINTABLE.test(path)) return 'a path must not hold control characters';
  if (UNSUITABLE.test(path)) return 'a path must not hold any of ` ^ " \\ { } [ ] ~ % # < > ? |';
  return path
    .split('/')
    .map(segmentFault)
    .find((why) => why !== undefined);
}

function segmentFault(segment: string): string | undefined {
  if (segment === '') return 'a path must not begin or end with / nor hold // ';
  if (segment === '.' || segment === '..') return 'a path must not hold . or .. as a folder';
  if (/^\s|[\s.]$/u.test(segment))
    return 'a name must not begin with a space nor end with a space or dot';
  if (DEVICE.test(segment)) return `${segment} is a reserved name`;
  return undefined;
}
