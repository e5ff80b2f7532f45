import { beijingDay, dayMs, minuteMs, startOfBeijingDay } from '#domain/calendar';
import { applyOutsideOrder } from '#domain/imports/apply-sale';
import { outsideOrderId, type OutsideOrder } from '#domain/imports/outside-order';
import type { Member } from '#domain/member';
import { rightsOf } from '#domain/membership/level-of';
import { fen, zeroFen } from '#domain/money';
import type { ShopSettings } from '#domain/shop';
import { demoShopId } from '../demo-shop-id';
import type { Dice } from '../dice';
import { veteranPlace } from '../people/members';
import { keepPosted, type Happening } from './purse';

/** A year of visits to the counter: what each card holder bought there, by member id. Who never came is not in it. */
export function counterYear(
  members: readonly Member[],
  { dice, now }: { readonly dice: Dice; readonly now: number },
): ReadonlyMap<string, readonly OutsideOrder[]> {
  const sales = members.map((member, place): [string, OutsideOrder[]] => [
    member._id,
    member.status === 'member' ? salesOf(member, place, dice, now) : [],
  ]);
  return new Map(sales.filter(([, bought]) => bought.length > 0));
}

/** The evening a sale is imported: it brings what an order of the shop would. */
export function saleCounts(sale: OutsideOrder, settings: ShopSettings): Happening {
  const { levels, points: rules } = settings;
  return {
    at: sale.importedAt,
    change(purse) {
      const { member, points, growth } = purse;
      const hands = { memberId: member._id, points, growth, now: sale.importedAt };
      const rate = rightsOf(member, levels, sale.at).pointsPercent;
      const applied = applyOutsideOrder(sale, hands, rules, rate);
      const after = keepPosted(purse, [applied.points, applied.growth], levels);
      return { ...after, outsideOrders: [...after.outsideOrders, applied.sale] };
    },
  };
}

/** The older a card, the more visits; the first of all members comes often enough to have seen every level. */
function salesOf(member: Member, place: number, dice: Dice, now: number): OutsideOrder[] {
  const days = Math.min(300, Math.floor((now - member.createdAt) / dayMs) - 1);
  const visits = place === 0 ? 9 : dice.whole(0, 4);
  if (days < 1) return [];
  const last = lastYearsSale(member, place, now);
  const times = Array.from({ length: visits }, () => now - dice.whole(1, days) * dayMs).sort(
    (a, b) => a - b,
  );
  const sales = times.map((at, n) => counterSale(member, `D${place}-${n + 1}`, at, dice));
  return [...last, ...sales];
}

/** Who has been a member longest came in the last weeks of last year: those points end with this one. */
function lastYearsSale(member: Member, place: number, now: number): OutsideOrder[] {
  const newYear = startOfBeijingDay(`${beijingDay(now).slice(0, 4)}-01-01`);
  const at = newYear - 24 * dayMs;
  if (place !== veteranPlace || member.createdAt >= at) return [];
  return [counterSale(member, `D${place}-0`, at, { whole: (least) => 3 * least })];
}

function counterSale(
  member: Member,
  number: string,
  at: number,
  dice: Pick<Dice, 'whole'>,
): OutsideOrder {
  const sale = { source: 'counter' as const, number, phone: member.phone ?? '' };
  return {
    ...sale,
    ...{ _id: outsideOrderId(sale), shopId: demoShopId, status: 'waiting', points: 0, growth: 0 },
    ...{ amountFen: fen(dice.whole(38, 460) * 100), at, refundedFen: zeroFen },
    ...{ importedAt: at + dice.whole(60, 400) * minuteMs, importedBy: 'operator' },
  };
}
