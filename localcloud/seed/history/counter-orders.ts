import { beijingDay, dayMs, minuteMs, startOfBeijingDay } from '#domain/calendar';
import { applyOutsideOrder } from '#domain/imports/apply-sale';
import { outsideOrderId, type OutsideOrder } from '#domain/imports/outside-order';
import type { LedgerBatch } from '#domain/ledger/batch';
import { expire } from '#domain/ledger/earn';
import { openAccount, type MemberAccount } from '#domain/ledger/member-account';
import type { Member } from '#domain/member';
import { rightsOf, withLevel } from '#domain/membership/level-of';
import { fen, zeroFen } from '#domain/money';
import type { ShopSettings } from '#domain/shop';
import { demoShopId } from '../demo-shop-id';
import type { Dice } from '../dice';
import { veteranPlace } from '../people/members';

/** What card holders bought at the counters of the shop, and what it brought them. */
export interface CounterHistory {
  readonly members: readonly Member[];
  readonly outsideOrders: readonly OutsideOrder[];
  readonly accounts: readonly MemberAccount[];
  readonly ledger: readonly LedgerBatch[];
}

interface Purse {
  readonly member: Member;
  readonly points: MemberAccount;
  readonly growth: MemberAccount;
}

/** A year of visits to the counter, imported each evening: points, growth and levels of every card holder. */
export function playCounterYear(
  members: readonly Member[],
  {
    settings,
    dice,
    now,
  }: { readonly settings: ShopSettings; readonly dice: Dice; readonly now: number },
): CounterHistory {
  const outsideOrders: OutsideOrder[] = [];
  const ledger: LedgerBatch[] = [];
  const purses = members.map((member, place) => {
    const sales = member.status === 'member' ? salesOf(member, place, dice, now) : [];
    const filled = sales.reduce(
      (before, sale) => {
        const purse = withoutExpired(before, sale.importedAt, settings, ledger);
        const { points, growth } = purse;
        const hands = { memberId: member._id, points, growth, now: sale.importedAt };
        const rate = rightsOf(purse.member, settings.levels, sale.at).pointsPercent;
        const applied = applyOutsideOrder(sale, hands, settings.points, rate);
        outsideOrders.push(applied.sale);
        for (const posted of [applied.points, applied.growth])
          if (posted) ledger.push(posted.batch);
        const grown = applied.growth?.account ?? growth;
        return {
          member: withLevel(purse.member, grown.balance, settings.levels, sale.importedAt),
          points: applied.points?.account ?? points,
          growth: grown,
        };
      },
      emptyPurse(member, settings),
    );
    return withoutExpired(filled, now, settings, ledger);
  });
  return {
    ...{ outsideOrders, ledger },
    members: purses.map((purse) => purse.member),
    accounts: purses
      .flatMap((purse) => [purse.points, purse.growth])
      .filter((account) => account.changes > 0),
  };
}

/** What the nightly job has ended by then. */
function withoutExpired(
  { member, points, growth }: Purse,
  at: number,
  { levels }: ShopSettings,
  ledger: LedgerBatch[],
): Purse {
  const over = { points: expire(points, at), growth: expire(growth, at) };
  for (const posted of [over.points, over.growth]) if (posted) ledger.push(posted.batch);
  const left = over.growth?.account ?? growth;
  return {
    member: over.growth ? withLevel(member, left.balance, levels, at) : member,
    points: over.points?.account ?? points,
    growth: left,
  };
}

function emptyPurse(member: Member, { levels }: ShopSettings): Purse {
  const owner = { memberId: member._id, shopId: demoShopId, ref: `demo${member._id.slice(0, 12)}` };
  return {
    member: withLevel(member, 0, levels, member.createdAt),
    points: openAccount('points', owner),
    growth: openAccount('growth', owner),
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
  return [...last, ...sales].sort((a, b) => a.importedAt - b.importedAt);
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
