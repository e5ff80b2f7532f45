import type { ShopBook } from './shop-book';

/** What the owner did, as the console would have written it down. `at` is UTC ms. */
export function noteAudit(
  { audit, dice, settings }: ShopBook,
  done: {
    readonly targetId: string;
    readonly action: string;
    readonly summary: string;
    readonly at: number;
  },
): void {
  const staffId = 'owner';
  audit.push({ _id: `${staffId}:${dice.id(22)}`, shopId: settings._id, staffId, ...done });
}
