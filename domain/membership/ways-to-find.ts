import type { StaffRole } from '../member';

/** How staff find a member: by the code on the member's screen, by card number, or by phone. */
export type WayToFind = 'code' | 'card' | 'phone';

/** Who may find a member how: a code is the customer's own doing, a phone is knowledge about somebody. */
export const mayFindBy: Readonly<Record<WayToFind, readonly StaffRole[]>> = {
  code: ['owner', 'operator', 'service', 'clerk'],
  card: ['owner', 'operator', 'service', 'clerk'],
  phone: ['owner', 'service', 'clerk'],
};
