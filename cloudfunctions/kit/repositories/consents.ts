import type { Consent } from '#domain/membership/consent';
import { collectionOf } from '../collection';

const consents = collectionOf('consents');

/** What a person has said, the newest first. */
export function consentsOf(memberId: string): Promise<Consent[]> {
  return consents.find({ memberId }, { sort: [['at', 'desc']], limit: 200 });
}
