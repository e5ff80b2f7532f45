import { exactRatio } from '../exact-ratio';

/** The part of something earned, or spent, that belongs to `partFen` of `wholeFen`, rounded down; all of it for the whole. */
export function shareOf(units: number, partFen: number, wholeFen: number): number {
  if (partFen >= wholeFen) return units;
  return exactRatio(units, Math.max(0, partFen), wholeFen).quotient;
}
