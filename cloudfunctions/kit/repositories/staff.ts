import type { Staff } from '#domain/member';
import { collectionOf } from '../collection';

const staff = collectionOf('staff');

/** The staff document behind a console account; undefined for strangers and for people who have left. */
export async function activeStaff(accountId: string): Promise<Staff | undefined> {
  const found = await staff.byId(accountId);
  return found?.status === 'active' ? found : undefined;
}
