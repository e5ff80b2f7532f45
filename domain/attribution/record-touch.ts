import { dayMs, minuteMs } from '../calendar';
import { compareText } from '../compare-text';
import type { Touch, TouchHistory } from './share';

/** Within this time the same share opened again is the same visit. */
export const sameVisitMs = 30 * minuteMs;

/** Touches kept per visitor. */
export const keptTouches = 20;

/** The longest window a policy can have. */
const longestWindowMs = 30 * dayMs;

export interface TouchInput {
  readonly touch: Touch;
  readonly visitorId: string;
  readonly shopId: string;
}

export interface TouchRecord {
  readonly history: TouchHistory;
  /** The same share within 30 minutes: nothing was added. */
  readonly repeated: boolean;
  /** The visitor's own share: nothing was added. */
  readonly own: boolean;
}

/** Adds one opening of a share to what is known of a visitor. */
export function recordTouch(
  history: TouchHistory | undefined,
  { touch, visitorId, shopId }: TouchInput,
): TouchRecord {
  const known = history ?? { _id: visitorId, shopId, touches: [] };
  const own = touch.fanId === visitorId;
  const repeated = known.touches.some(
    (one) => one.shareId === touch.shareId && Math.abs(touch.at - one.at) < sameVisitMs,
  );
  if (own || repeated) return { history: known, repeated, own };
  const touches = keep([...known.touches, touch].sort(byTime));
  return { history: { ...known, touches }, repeated, own };
}

/** Oldest first; at the same instant a fixed order, so that replays agree. */
export function byTime(a: Touch, b: Touch): number {
  return a.at - b.at || compareText(a.shareId, b.shareId);
}

/**
 * One touch too many: the oldest goes when no policy can count it any more, else the second, because a
 * first-touch policy needs the first and a last-touch policy the last.
 */
function keep(touches: readonly Touch[]): readonly Touch[] {
  const oldest = touches[0];
  const newest = touches[touches.length - 1];
  if (touches.length <= keptTouches || oldest === undefined || newest === undefined) return touches;
  const drop = newest.at - oldest.at >= longestWindowMs ? 0 : 1;
  return touches.filter((_, index) => index !== drop);
}
