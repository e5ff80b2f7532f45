import type { Fen } from './money';

/** The first answer to a keyed action (invariant I7). `_id` = `${callerId}:${key}`. */
export interface IdempotencyRecord {
  readonly _id: string;
  readonly shopId: string;
  readonly action: string;
  /** SHA-256 of the action's canonical data: the same key with another body is a conflict. */
  readonly bodyHash: string;
  readonly answer: unknown;
  readonly at: number;
}

/** A side effect waiting to leave: at least once, each idempotent at the receiver. */
interface OutboxState {
  readonly _id: string;
  readonly shopId: string;
  readonly status: 'waiting' | 'done' | 'dead';
  readonly attempts: number;
  /** UTC ms of the next attempt. */
  readonly nextAt: number;
  readonly createdAt: number;
}

/** What leaves, and what the receiver needs to know it again. Amounts in fen. */
export type OutboxEffect =
  | {
      readonly kind: 'refund';
      readonly payload: {
        readonly orderId: string;
        readonly refundId: string;
        readonly amountFen: Fen;
        readonly paidFen: Fen;
        readonly reason: string;
      };
    }
  | { readonly kind: 'closePayment'; readonly payload: { readonly orderId: string } };

export type OutboxRow = OutboxState & OutboxEffect;

/** An outside notice, stored as it came before anything is decided. `_id` = the sender's notice id or a hash of the body. */
export interface NoticeRecord {
  readonly _id: string;
  readonly shopId: string;
  readonly source: 'wechatpay';
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly outcome: 'received' | 'applied' | 'repeated' | 'refused';
  readonly code?: string;
  readonly orderId?: string;
  readonly receivedAt: number;
}

/** One console write. `_id` = `${staffId}:${key}`. */
export interface AuditRow {
  readonly _id: string;
  readonly shopId: string;
  readonly staffId: string;
  readonly action: string;
  readonly targetId: string;
  readonly summary: string;
  readonly at: number;
}
