const mark = 'gone-';

/** What stands for a member who was erased, in records that have to stay: random, so that it leads back to nobody. */
export function pseudonymOf(random: string): string {
  return mark + random;
}

export function isPseudonym(memberId: string): boolean {
  return memberId.startsWith(mark);
}
