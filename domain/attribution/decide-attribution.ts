import { dayMs } from '../calendar';
import type { AttributionPolicy } from './policy';
import { byTime } from './record-touch';
import type { AttributionDecision, Touch } from './share';

export interface AttributionInput {
  readonly touches: readonly Touch[];
  readonly policy: AttributionPolicy;
  readonly buyerId: string;
  /** The buyer has no kept order yet. */
  readonly isFirstOrder: boolean;
  /** UTC ms. */
  readonly now: number;
}

/**
 * Finds the fan an order counts for, and says why or why not. A touch counts for exactly `windowDays` x 24 h.
 * The buyer's own shares are looked past: they neither earn nor take a friend's touch away.
 */
export function decideAttribution(input: AttributionInput): AttributionDecision {
  const { policy, buyerId, now } = input;
  const touches = [...input.touches].sort(byTime);
  const others = touches.filter((touch) => touch.fanId !== buyerId);
  const live = others.filter((touch) => isLive(touch, policy, now));
  const winner = policy.touch === 'first' ? firstTouch(live) : lastTouch(others, live, input);
  if (winner === undefined) return uncounted(touches, input);
  const { shareId, fanId, channel, at: touchedAt } = winner.touch;
  const found = { shareId, fanId, channel, policyVersion: policy.version };
  if (policy.counts === 'firstOrder' && !input.isFirstOrder) {
    return { counted: false, reason: 'notFirstOrder', ...found };
  }
  return { counted: true, reason: winner.reason, ...found, touchedAt };
}

interface Winner {
  readonly touch: Touch;
  readonly reason: 'lastTouch' | 'firstTouch' | 'protected';
}

function isLive(touch: Touch, policy: AttributionPolicy, at: number): boolean {
  return at - touch.at < policy.windowDays * dayMs;
}

/** The first fan keeps the buyer until the window ends. */
function firstTouch([first]: readonly Touch[]): Winner | undefined {
  return first && { touch: first, reason: 'firstTouch' };
}

/**
 * The newest touch holds the buyer, except that nobody takes over while the holder is protected. When the
 * holder's window has ended, the newest touch still in its own window counts, even if it was turned away.
 */
function lastTouch(
  touches: readonly Touch[],
  live: readonly Touch[],
  { policy, now }: AttributionInput,
): Winner | undefined {
  const holder = touches.reduce<Touch | undefined>(
    (held, touch) => (held && isProtected(held, touch, policy) ? held : touch),
    undefined,
  );
  const newest = live[live.length - 1];
  if (holder === undefined || newest === undefined) return undefined;
  if (holder === newest || !isLive(holder, policy, now))
    return { touch: newest, reason: 'lastTouch' };
  return { touch: holder, reason: 'protected' };
}

function isProtected(holder: Touch, touch: Touch, policy: AttributionPolicy): boolean {
  const days = Math.min(policy.protectionDays, policy.windowDays);
  return touch.fanId !== holder.fanId && touch.at - holder.at < days * dayMs;
}

/** Nobody's order: a friend's share too old, only the buyer's own share, or none at all. */
function uncounted(
  touches: readonly Touch[],
  { policy, buyerId, now }: AttributionInput,
): AttributionDecision {
  const policyVersion = policy.version;
  const old = touches.filter((touch) => touch.fanId !== buyerId).pop();
  if (old !== undefined) {
    const { shareId, fanId } = old;
    return {
      counted: false,
      reason: 'windowOver',
      shareId,
      fanId,
      channel: 'direct',
      policyVersion,
    };
  }
  const own = touches.filter((touch) => isLive(touch, policy, now)).pop();
  if (own === undefined) {
    return { counted: false, reason: 'noShare', channel: 'direct', policyVersion };
  }
  const { shareId, fanId, channel } = own;
  return { counted: false, reason: 'ownOrder', shareId, fanId, channel, policyVersion };
}
