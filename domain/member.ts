/**
 * `guest` until a phone is known; `member` holds a card; `merged` lives on as `mergedInto`; `deleted` asked to be
 * forgotten and is being erased.
 */
export type MemberStatus = 'guest' | 'member' | 'merged' | 'deleted';

/** A person known to the shop. `_id` is unguessable. */
export interface Member {
  readonly _id: string;
  readonly shopId: string;
  readonly nickname: string;
  /** What everybody sees: a picture of the shop, or a file of the cloud storage that has passed WeChat's check; '' for none. */
  readonly avatar: string;
  readonly newAvatar?: NewAvatar;
  /** Pictures chosen since (UTC ms) the first of an hour. */
  readonly avatarPace?: { readonly since: number; readonly count: number };
  readonly status: MemberStatus;
  /** 11 digits, vouched for by WeChat or by the staff at a counter; belongs to one member only (`PhoneOwner`). */
  readonly phone?: string;
  /** Verified phones of members this one was united with: they go on finding this person. */
  readonly otherPhones?: readonly string[];
  /** Typed by hand and not verified: unites nobody, replaces no verified one and brings no outside orders until the counter has seen it. */
  readonly typedPhone?: string;
  /** 13 digits, given once and never changed. */
  readonly cardNumber?: string;
  /** `MM-DD`: the year is nobody's business. */
  readonly birthday?: string;
  /** UTC ms of the last change of the birthday. */
  readonly birthdaySetAt?: number;
  /** Words of the merchant, sorted. */
  readonly tags?: readonly string[];
  /** The level by growth and since when (UTC ms); absent for guests and in a shop without levels. */
  readonly level?: { readonly id: string; readonly since: number };
  readonly mergedInto?: string;
  readonly createdAt: number;
  /** UTC ms of the registration. */
  readonly joinedAt?: number;
}

/**
 * The picture a person chose last. Nobody else sees it until WeChat's check has passed it (decision 011); one that did
 * not pass is gone, and only that it was refused is remembered.
 */
export type NewAvatar =
  | {
      readonly state: 'checking';
      /** In the cloud storage. */
      readonly file: string;
      /** UTC ms. */
      readonly at: number;
    }
  | { readonly state: 'refused'; readonly at: number };

/** Ties a WeChat identity to a member. `_id` = openid. */
export interface Identity {
  readonly _id: string;
  readonly shopId: string;
  readonly memberId: string;
  readonly createdAt: number;
}

/** Makes a verified phone belong to one member. `_id` = the phone. */
export interface PhoneOwner {
  readonly _id: string;
  readonly shopId: string;
  readonly memberId: string;
  readonly createdAt: number;
  /**
   * Sales of other channels that counted by this phone; absent before the first. It makes each of them change this record, as
   * uniting and leaving do: none counts for a member who is somebody else, or gone, at that moment.
   */
  readonly sales?: number;
}

/** A member card. `_id` = its number. The card of a merged member goes on working for the one they became. */
export interface MemberCard {
  readonly _id: string;
  readonly shopId: string;
  readonly memberId: string;
  /** Key of the counter code, 32 bytes in hexadecimal; never leaves the server. */
  readonly secret: string;
  readonly createdAt: number;
}

/** A counter code that was accepted. `_id` = `${cardNumber}:${window}`: each code works once. */
export interface UsedCardCode {
  readonly _id: string;
  readonly shopId: string;
  readonly memberId: string;
  readonly staffId: string;
  readonly at: number;
}

/** A picture WeChat looks at. `_id` = WeChat's trace id, under which the verdict comes. */
export interface AvatarCheck {
  readonly _id: string;
  readonly shopId: string;
  readonly memberId: string;
  /** In the cloud storage. */
  readonly file: string;
  readonly at: number;
  /** Absent until the verdict has come. */
  readonly passed?: boolean;
}

export type StaffRole = 'owner' | 'operator' | 'service' | 'finance' | 'clerk' | 'readOnly';

/** Someone who works in the console or at a counter. `_id` = the console's account id. */
export interface Staff {
  readonly _id: string;
  readonly shopId: string;
  readonly name: string;
  readonly role: StaffRole;
  /** A clerk's store. */
  readonly storeId?: string;
  readonly status: 'active' | 'left';
  readonly createdAt: number;
}
