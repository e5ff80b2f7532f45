/** A person known to the shop. Guests have no phone yet. `_id` is unguessable. */
export interface Member {
  readonly _id: string;
  readonly shopId: string;
  readonly nickname: string;
  readonly avatar: string;
  readonly phone?: string;
  readonly createdAt: number;
}

/** Ties a WeChat identity to a member. `_id` = openid. */
export interface Identity {
  readonly _id: string;
  readonly shopId: string;
  readonly memberId: string;
  readonly createdAt: number;
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
