import { seededChance } from '../../seed/seeded-chance';

export type NoticeOrder = 'sent' | 'reversed' | 'shuffled';

/** In which order held notices are let go; a shuffle of one seed is always the same. */
export function inNoticeOrder<Item>(
  items: readonly Item[],
  order: NoticeOrder,
  seed: number,
): Item[] {
  if (order === 'sent') return [...items];
  if (order === 'reversed') return [...items].reverse();
  const chance = seededChance(seed);
  return items
    .map((item) => ({ item, place: chance() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}
