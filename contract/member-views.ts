import type { Benefit } from '#domain/membership/levels';
import type { ConsentKind } from '#domain/membership/consent';
import type { OutsideSource } from '#domain/imports/outside-order';
import type { Fen } from '#domain/money';
import type { CouponInHand } from './views';

export interface BenefitView {
  readonly kind: Benefit['kind'];
  /** A few characters, e.g. "95 折". */
  readonly title: string;
  readonly text: string;
}

export interface LevelView {
  readonly id: string;
  readonly name: string;
  readonly fromGrowth: number;
  readonly benefits: readonly BenefitView[];
}

/** A person's card. Numbers are whole points and whole growth. */
export interface MemberCardView {
  /** False for a guest: then card number, phone and level are absent. */
  readonly registered: boolean;
  readonly nickname: string;
  /** An address to show it; '' for none. */
  readonly avatar: string;
  /** `checking`: nobody else sees it yet. `refused`: the one chosen last did not pass, `avatar` is the one before. */
  readonly avatarState: 'shown' | 'checking' | 'refused';
  /** `138****0000`. */
  readonly phone?: string;
  /** False while a typed phone waits for the counter. */
  readonly phoneVerified: boolean;
  /** Waits for the counter to take the place of `phone`; masked. */
  readonly nextPhone?: string;
  /** 13 digits. */
  readonly cardNumber?: string;
  /** `MM-DD`. */
  readonly birthday?: string;
  /** False when it was changed this year already. */
  readonly birthdayOpen: boolean;
  readonly level?: LevelView;
  /** The next level and how much growth is missing; absent at the top. */
  readonly next?: { readonly name: string; readonly fromGrowth: number; readonly gap: number };
  /** Every level of the shop, the lowest first. */
  readonly levels: readonly LevelView[];
  /** Growth of the last twelve months. */
  readonly growth: number;
  readonly points: {
    /** May be negative after a refund: a debt that later points pay first. */
    readonly balance: number;
    /** Held by unpaid orders, not in `balance`. */
    readonly held: number;
    /** What ends next; `until` is exclusive, UTC ms. */
    readonly expiring?: { readonly amount: number; readonly until: number };
    /** How points are earned and spent, in one sentence. */
    readonly rulesText: string;
  };
  /** The notice in force and what this person has said to each purpose. */
  readonly privacy: {
    readonly version: string;
    readonly consents: readonly {
      readonly kind: ConsentKind;
      readonly purpose: string;
      readonly given: boolean;
    }[];
  };
}

/** For the counter: drawn as QR code and barcode; the card number is the fallback to read out. */
export interface CounterCode {
  /** 18 digits. */
  readonly code: string;
  readonly cardNumber: string;
  /** UTC ms; ask again then. */
  readonly until: number;
  /** Server time, so that the countdown does not trust the phone's clock. */
  readonly now: number;
}

export interface StatementLine {
  /** 1 for the account's first movement. */
  readonly number: number;
  readonly at: number;
  /** What happened, e.g. "购物获得". */
  readonly title: string;
  /** The order or outside order it belongs to, when there is one. */
  readonly orderId?: string;
  /** Positive: came in. */
  readonly amount: number;
  /** What stood after it. */
  readonly balance: number;
}

export interface StatementPage {
  readonly lines: readonly StatementLine[];
  /** Ask for lines before this number; absent on the last page. */
  readonly before?: number;
}

/** Everything the shop knows about one person. */
export interface MyData {
  readonly at: number;
  readonly json: { readonly name: string; readonly content: string };
  /** UTF-8 with a byte order mark; no cell can become a formula. */
  readonly csv: readonly { readonly name: string; readonly content: string }[];
}

export interface DeletionView {
  /** What has to end first; empty: it can be done now. */
  readonly obstacles: readonly {
    readonly code: 'DELETE_UNPAID' | 'DELETE_CLOSING' | 'DELETE_UNDER_WAY' | 'DELETE_OWED';
    readonly text: string;
  }[];
  readonly loses: {
    readonly points: number;
    readonly growth: number;
    readonly coupons: number;
    /** Rewards for recommendations that are not settled yet. */
    readonly rewardFen: Fen;
    /** Orders whose goods could still be returned. */
    readonly returnable: number;
  };
  /** What stays, without the person: in one sentence. */
  readonly keepsText: string;
}

// Console

/** A member in the hands of staff. */
export interface MemberAtCounter {
  readonly memberId: string;
  readonly nickname: string;
  readonly avatar: string;
  readonly registered: boolean;
  /** Masked. */
  readonly phone?: string;
  /** Masked phones of members this one was united with: they find this person too. */
  readonly otherPhones?: readonly string[];
  readonly typedPhone?: string;
  readonly cardNumber?: string;
  readonly levelName?: string;
  readonly points: number;
  readonly growth: number;
  /** Coupons that are not used and not over. */
  readonly coupons: number;
  /** The first twenty of them, the next to end first. */
  readonly usable: readonly CouponAtCounter[];
  readonly tags: readonly string[];
  readonly birthday?: string;
  readonly joinedAt?: number;
}

/** A coupon as it is told to a customer at the counter. */
export type CouponAtCounter = Pick<
  CouponInHand,
  '_id' | 'title' | 'ruleText' | 'scopeText' | 'validFrom' | 'validUntil'
>;

export type MemberRow = Omit<MemberAtCounter, 'coupons' | 'usable'> & {
  readonly createdAt: number;
};

/** A row of an import: the line of the file, where the header is 1, or the place of a row a program sent, from 1. */
export interface ImportProblem {
  readonly row: number;
  /** Absent when the whole row is meant. */
  readonly field?: string;
  readonly code: string;
  /** A sentence for a person. */
  readonly text: string;
}

export interface ImportReport {
  readonly rows: number;
  /** New and written, or, in a dry run, that would be. */
  readonly added: number;
  /** There already, the same. */
  readonly repeated: number;
  /** Added whose phone no member has: they count when that phone registers. */
  readonly waiting: number;
  readonly problems: readonly ImportProblem[];
  readonly dryRun: boolean;
}

export interface OutsideOrderRow {
  readonly id: string;
  readonly source: OutsideSource;
  readonly number: string;
  /** Masked. */
  readonly phone: string;
  readonly kind: 'order' | 'refund';
  readonly amountFen: Fen;
  readonly at: number;
  readonly status: 'waiting' | 'applied';
  readonly points: number;
  readonly growth: number;
  readonly importedAt: number;
}

/** Something that does not add up, and in which document: `<collection>/<id>`. */
export interface LedgerFinding {
  readonly what: string;
  readonly where: string;
  /** Whose account or which order that is, where the shop knows. */
  readonly about?:
    | { readonly kind: 'member'; readonly id: string; readonly name: string }
    | { readonly kind: 'order'; readonly id: string };
}

/** What a look through the whole ledger found. */
export interface ReconciliationView {
  readonly at: number;
  readonly batches: number;
  readonly orders: number;
  readonly accounts: number;
  /** False when there was more than one look can take. */
  readonly complete: boolean;
  readonly findings: readonly LedgerFinding[];
  /** Accounts of the shop itself; those of single members are summed under `points:members` and `growth:members`. */
  readonly balances: readonly {
    readonly unit: 'fen' | 'points' | 'growth';
    readonly account: string;
    readonly amount: number;
    /** Of the coupon or activity the account is named after. */
    readonly title?: string;
  }[];
}
