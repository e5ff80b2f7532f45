import { fen, type Fen } from '../money';

/** What each unit of a line pays back when it is returned: equal up to one fen, the odd fen first; sums to `paidFen`. */
export function refundPerUnit(paidFen: Fen, quantity: number): Fen[] {
  const dearer = paidFen % quantity;
  const unit = (paidFen - dearer) / quantity;
  return Array.from({ length: quantity }, (_, n) => fen(n < dearer ? unit + 1 : unit));
}

/** Points each unit of a line gives back: equal up to one point, sums to the points spent on it. */
export function pointsPerUnit(points: number, quantity: number): number[] {
  return refundPerUnit(fen(points), quantity);
}
