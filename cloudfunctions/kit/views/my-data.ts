import type { Visit } from '#domain/attribution/share';
import type { Commission } from '#domain/commission/commission';
import type { Coupon } from '#domain/coupons/coupon';
import type { OutsideOrder } from '#domain/imports/outside-order';
import type { LedgerBatch } from '#domain/ledger/batch';
import { describeEvent } from '#domain/ledger/describe-event';
import type { Language } from '#domain/language';
import type { AvatarCheck, Member } from '#domain/member';
import type { Consent } from '#domain/membership/consent';
import type { Order } from '#domain/order/order';
import type { Share } from '#domain/attribution/share';

/** All that is known of one person, as it is stored. */
export interface Known {
  readonly member: Member;
  readonly orders: readonly Order[];
  readonly coupons: readonly Coupon[];
  readonly consents: readonly Consent[];
  readonly outsideOrders: readonly OutsideOrder[];
  readonly points: readonly LedgerBatch[];
  readonly growth: readonly LedgerBatch[];
  readonly shares: readonly Share[];
  readonly visits: readonly Visit[];
  readonly rewards: readonly Commission[];
  /** When each came. */
  readonly birthdayGifts: readonly { readonly at: number }[];
  /** When the card was read at a counter. */
  readonly cardCodes: readonly { readonly at: number }[];
  readonly avatarChecks: readonly Pick<AvatarCheck, 'at' | 'passed'>[];
}

/** Everything in one text for programs: what is the person's own, and nobody else's id. */
export function dataAsJson(known: Known, at: number, language: Language): string {
  const { member, orders, coupons, consents, outsideOrders, shares, visits, rewards } = known;
  const data = {
    exportedAt: new Date(at).toISOString(),
    profile: member,
    consents: consents.map(({ kind, version, purpose, given, at: when }) => ({
      ...{ kind, version, purpose, given, at: when },
    })),
    orders: orders.map(ownOrder),
    coupons: coupons.map(({ title, rule, status, validFrom, validUntil, claimedAt }) => ({
      ...{ title, rule, status, validFrom, validUntil, claimedAt },
    })),
    points: known.points.map((batch) => movement(batch, language)),
    growth: known.growth.map((batch) => movement(batch, language)),
    outsideOrders: outsideOrders.map(
      ({ source, number, refundOf, amountFen, at: when, points, growth }) => ({
        ...{ source, number, refundOf, amountFen, at: when, points, growth },
      }),
    ),
    shares: shares.map(({ _id, kind, target, createdAt }) => ({
      id: _id,
      kind,
      target,
      createdAt,
    })),
    visits: visits.map(({ shareId, channel, at: when }) => ({ shareId, channel, at: when })),
    rewards: rewards.map(({ lines, totalFen, status, createdAt }) => ({
      lines,
      totalFen,
      status,
      createdAt,
    })),
    birthdayGifts: known.birthdayGifts.map(({ at: when }) => ({ at: when })),
    cardReadings: known.cardCodes.map(({ at: when }) => ({ at: when })),
    pictureChecks: known.avatarChecks.map(({ at: when, passed }) => ({ at: when, passed })),
  };
  return JSON.stringify(data, null, 2);
}

function ownOrder({ _id, quote, delivery, note, payment, fulfilment, history, createdAt }: Order) {
  const events = history.map(({ event, at }) => ({ event, at }));
  return { id: _id, quote, delivery, note, payment, fulfilment, history: events, createdAt };
}

/** One line of a statement: what happened, by how much, and what there was then. */
export function movement(batch: LedgerBatch, language: Language) {
  return {
    ...{ at: batch.at, what: describeEvent(batch, language), orderId: batch.orderId },
    ...{ amount: amountOf(batch), balance: batch.statement?.balance ?? 0 },
  };
}

function amountOf({ entries, statement }: LedgerBatch): number {
  return entries
    .filter((entry) => entry.account === statement?.account)
    .reduce((total, entry) => total + entry.amount, 0);
}
