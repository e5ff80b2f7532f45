import { byTime, recordTouch } from '../attribution/record-touch';
import type { TouchHistory } from '../attribution/share';

/** What is known of one person's way to the shop, from two histories: their own shares brought them nowhere. */
export function mergeTouches(from: TouchHistory | undefined, into: TouchHistory): TouchHistory {
  const visitorId = into._id;
  const known = [...(from?.touches ?? []), ...into.touches].sort(byTime);
  const mine = known.filter((touch) => touch.fanId !== from?._id);
  return mine.reduce<TouchHistory>(
    (history, touch) => recordTouch(history, { touch, visitorId, shopId: into.shopId }).history,
    { ...into, touches: [] },
  );
}
