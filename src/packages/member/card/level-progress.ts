import type { MemberCardView } from '#contract/member-views';

type Standing = Pick<MemberCardView, 'growth' | 'level' | 'next'>;

/** How far a member is from their level to the next, 0 to 1; full at the top. */
export function levelProgress({ growth, level, next }: Standing): number {
  if (!next) return 1;
  const start = level?.fromGrowth ?? 0;
  const span = next.fromGrowth - start;
  return span <= 0 ? 1 : Math.min(1, Math.max(0, (growth - start) / span));
}
