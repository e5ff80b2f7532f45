import { seededChance } from './seeded-chance';

const base62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** Everything in the demo shop's past that looks like chance, from one seed. */
export interface Dice {
  /** True in a share of cases. */
  luck(share: number): boolean;
  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number;
  pick<Item>(items: readonly Item[]): Item;
  /** Picks in proportion to the weights; all zero counts as equal. */
  pickBy<Item>(items: readonly Item[], weight: (item: Item) => number): Item;
  id(length: number): string;
}

export function rollDice(seed: number): Dice {
  const chance = seededChance(seed);
  const whole = (least: number, most: number): number =>
    least + Math.floor(chance() * (most - least + 1));
  const pick = <Item>(items: readonly Item[]): Item => itemAt(items, whole(0, items.length - 1));
  return {
    luck: (share) => chance() < share,
    whole,
    pick,
    pickBy(items, weight) {
      const total = items.reduce((sum, item) => sum + weight(item), 0);
      if (total <= 0) return pick(items);
      let left = chance() * total;
      const found = items.find((item) => (left -= weight(item)) < 0);
      return found ?? itemAt(items, items.length - 1);
    },
    id: (length) =>
      Array.from({ length }, () => base62.charAt(whole(0, base62.length - 1))).join(''),
  };
}

function itemAt<Item>(items: readonly Item[], index: number): Item {
  const item = items[index];
  if (item === undefined) throw new RangeError('nothing to pick from');
  return item;
}
