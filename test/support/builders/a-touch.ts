import type { Share, Touch } from '#domain/attribution/share';
import { day, noon } from './fixed-time';

/** The friend opened the fan's card a day before noon. */
export function aTouch(changes: Partial<Touch> = {}): Touch {
  return { shareId: 'shareOfFan', fanId: 'fan', channel: 'friendCard', at: noon - day, ...changes };
}

export function aShare(changes: Partial<Share> = {}): Share {
  return {
    _id: 'shareOfFan',
    shopId: 'shop',
    fanId: 'fan',
    target: { kind: 'product', id: 'tea' },
    kind: 'card',
    createdAt: noon - 2 * day,
    ...changes,
  };
}
