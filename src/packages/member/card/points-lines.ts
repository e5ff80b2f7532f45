import type { MemberCardView } from '#contract/member-views';
import { dayMs, formatBeijing } from '#domain/calendar';

/** What a person should know about their points beside the balance, the most pressing first. */
export type PointsLine =
  | { readonly kind: 'debt' }
  | {
      readonly kind: 'expiring';
      readonly amount: number;
      readonly day: string;
      /** Within thirty days. */
      readonly soon: boolean;
    }
  | { readonly kind: 'held'; readonly amount: number }
  | { readonly kind: 'calm' };

const soonMs = 30 * dayMs;

export function pointsLines(
  { balance, held, expiring }: MemberCardView['points'],
  now: number,
): PointsLine[] {
  const lines: PointsLine[] = [
    ...(balance < 0 ? [{ kind: 'debt' as const }] : []),
    ...(expiring && balance > 0
      ? [
          {
            kind: 'expiring' as const,
            amount: expiring.amount,
            day: lastDay(expiring.until),
            soon: expiring.until - now <= soonMs,
          },
        ]
      : []),
    ...(held > 0 ? [{ kind: 'held' as const, amount: held }] : []),
  ];
  return lines.length > 0 ? lines : [{ kind: 'calm' }];
}

/** The last Beijing day they can be spent on; `until` itself is already too late. */
const lastDay = (until: number) => formatBeijing(until - 1, 'YYYY-MM-DD');
