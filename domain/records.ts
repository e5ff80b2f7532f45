import type { Pseudonym } from './membership/pseudonym';
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
  | { readonly kind: 'closePayment'; readonly payload: { readonly orderId: string } }
  /** Codes were exported, and the time for asking again is over: nobody can list them any more. */
  | { readonly kind: 'forgetSeed'; readonly payload: { readonly batchId: string } }
  | MemberChore;

/**
 * Work on the many documents of one person that no single transaction can hold. Repeated until nothing is left; the row
 * goes when it is done, because it names people.
 */
export type MemberChore =
  /** Two members became one: what still names the one who went moves. */
  | {
      readonly kind: 'moveBelongings';
      readonly payload: { readonly from: string; readonly into: string };
    }
  /** A phone has a member now: orders made elsewhere that waited for it count. */
  | { readonly kind: 'applyWaiting'; readonly payload: { readonly memberId: string } }
  /** Files nothing shows any more. */
  | { readonly kind: 'dropFiles'; readonly payload: { readonly files: readonly string[] } }
  /** A member asked to be forgotten. */
  | { readonly kind: 'eraseMember'; readonly payload: Erasure };

/** Who is erased, and what stands for each of their ids in records that stay. */
export interface Erasure {
  /** The member and those who became them. */
  readonly pseudonyms: readonly Pseudonym[];
  readonly openids: readonly string[];
  /** What stands for the openids in the ids of kept answers. */
  readonly callers: readonly string[];
  /** Only those that are theirs for certain: a typed one may be a stranger's. */
  readonly phones: readonly string[];
  /** Of the cloud storage. */
  readonly files: readonly string[];
  /** UTC ms. */
  readonly begunAt: number;
}

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
