import { channelOfScene } from '#domain/attribution/channel-of-scene';
import { recordTouch } from '#domain/attribution/record-touch';
import type { Share, ShareKind } from '#domain/attribution/share';
import { dayMs } from '#domain/calendar';
import type { DemoPerson } from '../people/members';
import type { ShopBook } from './shop-book';

/** What each fan likes to recommend; the first is the fan of the development page. */
const recommended: readonly (readonly string[])[] = [
  ['tea-spring-green', 'pastry-victory', 'wares-celadon-cups', 'gift-tea-and-treats'],
  ['pastry-walnut-crisp', 'sweets-pine-nut', 'tea-jasmine'],
  ['tea-rock-cinnamon', 'tea-ripe-puer-cake', 'wares-clay-pot', 'wares-white-gaiwan'],
  ['pantry-soy-sauce', 'pantry-shrimp-noodles', 'pantry-lotus-root'],
  ['gift-four-seasons', 'gift-eight-treats', 'tea-osmanthus-oolong'],
  ['sweets-sugared-osmanthus', 'pastry-osmanthus', 'sweets-ginger'],
  ['tea-four-season-bags', 'pastry-egg-rolls', 'wares-travel-set'],
  ['pastry-mung-bean', 'tea-gongfu-black', 'gift-wedding-cakes'],
];

const kinds: readonly ShareKind[] = ['card', 'moments', 'poster', 'link'];

/** Scene numbers a share of each kind is opened with (channelOfScene names their channels). */
const scenesOf: Readonly<Record<ShareKind, readonly number[]>> = {
  card: [1007, 1007, 1008, 1044],
  moments: [1155],
  poster: [1047, 1011, 1048],
  storeCode: [1047, 1011],
  link: [1089, 1035, 1014],
};

/** Eight fans prepare their shares in the weeks before; every fan recommends the shop itself once more by store code. */
export function prepareShares(book: ShopBook, people: readonly DemoPerson[]): void {
  const fans = [...people.slice(0, 1), ...people.filter((one) => isRegular(book, one)).slice(1, 8)];
  fans.forEach(({ member }, f) => {
    (recommended[f] ?? []).forEach((productId, i) => {
      const chosen = kinds.filter((_, k) => (k + i + f) % 2 === 0 || k === i % 2);
      for (const kind of chosen) add(book, member._id, kind, productId);
    });
    if (f % 2 === 1) add(book, member._id, 'storeCode');
  });
}

const isRegular = (book: ShopBook, { weight, member }: DemoPerson): boolean =>
  weight > 0 && member.createdAt < book.now - 80 * dayMs;

function add(book: ShopBook, fanId: string, kind: ShareKind, productId?: string): void {
  const share: Share = {
    _id: book.dice.id(10),
    shopId: book.settings._id,
    fanId,
    target: productId === undefined ? { kind: 'home' } : { kind: 'product', id: productId },
    kind,
    createdAt: book.now - book.dice.whole(61, 75) * dayMs,
  };
  book.shares.set(share._id, share);
}

/** Somebody opens a share: one more touch and one visit, unless it is their own or the same visit again. */
export function visit(
  book: ShopBook,
  {
    share,
    visitorId,
    at,
  }: { readonly share: Share; readonly visitorId: string; readonly at: number },
): void {
  const scene = book.dice.pick(scenesOf[share.kind]);
  const channel = channelOfScene(scene, share.kind);
  const touch = { shareId: share._id, fanId: share.fanId, channel, at };
  const shopId = book.settings._id;
  const seen = recordTouch(book.touches.get(visitorId), { touch, visitorId, shopId });
  if (seen.own || seen.repeated) return;
  book.touches.set(visitorId, seen.history);
  const { fanId } = share;
  book.visits.push({
    _id: book.dice.id(24),
    shopId,
    shareId: share._id,
    fanId,
    visitorId,
    scene,
    channel,
    at,
  });
}
