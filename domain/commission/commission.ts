import type { Fen } from '../money';

export type CommissionStatus =
  'estimated' | 'pending' | 'settled' | 'paidOut' | 'void' | 'clawedBack';

export interface CommissionLine {
  readonly skuId: string;
  /** Money paid for the line after all discounts and points, without freight. */
  readonly baseFen: Fen;
  readonly rateBp: number;
  readonly fen: Fen;
}

/** A fan's reward for one order: one level only, never for recruiting. `_id` = order id. */
export interface Commission {
  readonly _id: string;
  readonly shopId: string;
  readonly fanId: string;
  readonly buyerId: string;
  readonly shareId: string;
  readonly lines: readonly CommissionLine[];
  /** Sum of the lines, rounded down per line. Paid as points by default: 1 fen = 1 point. */
  readonly totalFen: Fen;
  readonly status: CommissionStatus;
  readonly createdAt: number;
  readonly changedAt: number;
}
