import { fen, split, type Fen } from '../money';

/** What each unit of a line pays back when it is returned: equal up to one fen, sums to `paidFen`. */
export function refundPerUnit(paidFen: Fen, quantity: number): Fen[] {
  return split(
    paidFen,
    Array.from({ length: quantity }, () => 1),
  );
}

/** Points each unit of a line gives back: equal up to one point, sums to the points spent on it. */
export function pointsPerUnit(points: number, quantity: number): number[] {
  return refundPerUnit(fen(points), quantity);
}
