import { dayMs, minuteMs } from '#domain/calendar';
import { outsideOrderId, type OutsideOrder } from '#domain/imports/outside-order';
import { fen, zeroFen } from '#domain/money';
import { demoPhone } from '../people/members';
import type { ShopBook } from './shop-book';

const sources = ['counter', 'tmall', 'counter', 'jd'] as const;

/** Orders of other channels whose buyers have no card yet: they wait for a member with the phone. */
export function unknownBuyers({ settings, dice, now }: ShopBook): OutsideOrder[] {
  return Array.from({ length: 9 }, (_, n) => {
    const at = now - dice.whole(2, 40) * dayMs;
    const source = sources[n % sources.length] ?? 'counter';
    // Some have been here twice.
    const sale = {
      source,
      number: `W-${1001 + n}`,
      phone: demoPhone(90_001 + Math.floor(n / 1.5)),
    };
    return {
      ...{ ...sale, _id: outsideOrderId(sale), shopId: settings._id, status: 'waiting' },
      ...{ amountFen: fen(dice.whole(45, 520) * 100), at, refundedFen: zeroFen },
      ...{ points: 0, growth: 0, importedAt: at + dice.whole(60, 400) * minuteMs },
      importedBy: 'operator',
    };
  });
}
