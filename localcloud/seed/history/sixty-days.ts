import { beijingDay, dayMs, minuteMs, startOfBeijingDay } from '#domain/calendar';
import type { Share } from '#domain/attribution/share';
import type { DemoPerson } from '../people/members';
import { claimFor, couponIds } from './coupon-plans';
import { fillBasket } from './fill-basket';
import { liveOn } from './live-on';
import { place } from './place';
import { visit } from './shares';
import type { ShopBook } from './shop-book';

export const daysOfHistory = 60;

/** The last hour before the demo is made belongs to `leaveUnpaid`: nobody does two things at once. */
const lastMs = 60 * minuteMs;

/** Nothing is placed so late that an evening order cannot be told apart from the next morning's. */
const opensAtMinute = 7 * 60 + 30;
const closesAtMinute = 22 * 60 + 50;

/** Plays the last sixty days, one after another, and the hours of today that are over. */
export function playSixtyDays(book: ShopBook, people: readonly DemoPerson[]): void {
  const today = startOfBeijingDay(beijingDay(book.now));
  for (let ago = daysOfHistory; ago >= 0; ago -= 1) {
    const start = today - ago * dayMs;
    const around = people.filter(({ member, weight }) => weight > 0 && member.createdAt < start);
    playDay(book, { start, grown: 1 - ago / daysOfHistory, people: around });
  }
}

/** Two people are at their pay sheet right now. */
export function leaveUnpaid(book: ShopBook, people: readonly DemoPerson[]): void {
  const regulars = people.filter(({ weight, openid }) => weight > 1 && !openid.startsWith('demo-'));
  [17, 4].forEach((minutesAgo, i) => {
    const person = regulars[i];
    if (person === undefined) return;
    const lines = fillBasket(book, person);
    if (lines.length > 0) place(book, { person, lines, at: book.now - minutesAgo * minuteMs });
  });
}

interface Day {
  /** First instant of the Beijing day. */
  readonly start: number;
  /** 0 at the beginning of the history, 1 today: the shop is getting better known. */
  readonly grown: number;
  /** Everybody who has joined by then and comes by at all. */
  readonly people: readonly DemoPerson[];
}

function playDay(book: ShopBook, day: Day): void {
  const { dice, now } = book;
  const weekend = [0, 6].includes(new Date(day.start + dayMs / 2).getUTCDay());
  const orders = 2 + Math.round(day.grown * 3) + (weekend ? 2 : 0) + dice.whole(0, 2);
  const lookers = 2 + Math.round(day.grown * 3);
  const buyers = new Set<DemoPerson>();
  for (let i = 0; i < orders; i += 1) buyers.add(dice.pickBy(day.people, (one) => one.weight));
  const guests = Array.from({ length: lookers }, () =>
    dice.pick(day.people.filter((one) => one.hasFriends)),
  );
  const doings = [
    ...[...buyers].map((person) => ({
      at: someTime(book, day),
      run: (at: number) => shop(book, person, at),
    })),
    ...guests.map((person) => ({
      at: someTime(book, day),
      run: (at: number) => look(book, person, at),
    })),
  ];
  doings.sort((a, b) => a.at - b.at);
  for (const { at, run } of doings) if (at < now - lastMs) run(at);
}

/** Twice as many come after supper as before noon. */
function someTime({ dice }: ShopBook, { start }: Day): number {
  const evening = dice.luck(0.5);
  const minute = evening ? dice.whole(18 * 60, closesAtMinute) : dice.whole(opensAtMinute, 18 * 60);
  return start + minute * minuteMs + dice.whole(0, 59) * 1000;
}

/** Somebody opens a friend's share, looks around and perhaps takes a coupon. */
function look(book: ShopBook, { member }: DemoPerson, at: number): void {
  visit(book, { share: anyShare(book), visitorId: member._id, at });
  if (book.dice.luck(0.25)) {
    const templateId = book.dice.pick(couponIds);
    claimFor(book, { templateId, memberId: member._id, at: at + minuteMs });
  }
}

/** Somebody buys: often because a friend has just shown them something. */
function shop(book: ShopBook, person: DemoPerson, at: number): void {
  const { dice } = book;
  const share = person.hasFriends && dice.luck(0.6) ? anyShare(book) : undefined;
  const memberId = person.member._id;
  if (share !== undefined) {
    visit(book, { share, visitorId: memberId, at: at - dice.whole(3, 40) * minuteMs });
  }
  for (const templateId of couponIds) {
    if (dice.luck(0.2)) claimFor(book, { templateId, memberId, at: at - 2 * minuteMs });
  }
  const shown = share?.target.kind === 'product' ? share.target.id : undefined;
  const lines = fillBasket(book, person, shown);
  if (lines.length > 0) liveOn(book, place(book, { person, lines, at }));
}

/** The first fans recommend most. */
function anyShare(book: ShopBook): Share {
  const shares = [...book.shares.values()];
  return book.dice.pickBy(shares, (share) => 1 + shares.length - shares.indexOf(share));
}
