import type { Language } from '#domain/language';
import type { Buyer, Caller, StaffMember } from './caller';

/** What a use case knows about the call besides its input. */
export interface CallContext<Who = Caller | StaffMember> {
  readonly caller: Who;
  /** UTC ms, the server's clock when the call came in. */
  readonly now: number;
  /** What the caller reads: every sentence of the answer is in it. */
  readonly language: Language;
  readonly requestId: string;
  readonly call: {
    readonly action: string;
    /** '' for an action that changes nothing. */
    readonly key: string;
    /** SHA-256 of action and checked data. */
    readonly bodyHash: string;
  };
}

export type BuyerContext = CallContext<Buyer>;
export type StaffContext = CallContext<StaffMember>;
