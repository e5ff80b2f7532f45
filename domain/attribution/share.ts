export type ShareKind = 'card' | 'moments' | 'poster' | 'storeCode' | 'link';

/** Where a visit came from, by WeChat's scene number (docs/glossary.md). */
export type Channel =
  | 'friendCard'
  | 'groupCard'
  | 'moments'
  | 'scanCode'
  | 'poster'
  | 'message'
  | 'officialAccount'
  | 'search'
  | 'direct'
  | 'other';

export type ShareTarget =
  { readonly kind: 'product'; readonly id: string } | { readonly kind: 'home' };

/** A fan's recommendation. WeChat never says whether it was sent, so nothing depends on that. */
export interface Share {
  /** 10 base62 characters: the only thing that travels. */
  readonly _id: string;
  readonly shopId: string;
  readonly fanId: string;
  readonly target: ShareTarget;
  readonly kind: ShareKind;
  readonly createdAt: number;
}

/** One person opening one share. Repeats within 30 minutes are the same visit. */
export interface Visit {
  readonly _id: string;
  readonly shopId: string;
  readonly shareId: string;
  readonly fanId: string;
  readonly visitorId: string;
  readonly scene: number;
  readonly channel: Channel;
  readonly at: number;
}

export interface Touch {
  readonly shareId: string;
  readonly fanId: string;
  readonly channel: Channel;
  readonly at: number;
}

/** What is known of one visitor's way to the shop: newest touches last, at most 20. `_id` = member id. */
export interface TouchHistory {
  readonly _id: string;
  readonly shopId: string;
  readonly touches: readonly Touch[];
}

export type AttributionReason =
  | 'lastTouch'
  | 'firstTouch'
  | 'protected'
  | 'noShare'
  | 'windowOver'
  | 'ownOrder'
  | 'notFirstOrder';

/** Stored on the order and never changed afterwards. */
export type AttributionDecision =
  | {
      readonly counted: true;
      readonly reason: 'lastTouch' | 'firstTouch' | 'protected';
      readonly shareId: string;
      readonly fanId: string;
      readonly channel: Channel;
      readonly touchedAt: number;
      readonly policyVersion: number;
    }
  | {
      readonly counted: false;
      readonly reason: 'noShare' | 'windowOver' | 'ownOrder' | 'notFirstOrder';
      /** The share that would have counted, for the fan's receipt. */
      readonly shareId?: string;
      readonly fanId?: string;
      readonly channel: Channel;
      readonly policyVersion: number;
    };
