import { consentPurposes, type ConsentKind } from '#domain/membership/consent';
import type { Language } from '#domain/language';
import { newId } from '../outside/ids';
import { theShopId } from '../the-shop';
import type { Tx } from '../transaction';

export interface Said {
  readonly memberId: string;
  readonly kind: ConsentKind;
  readonly version: string;
  readonly given: boolean;
  readonly at: number;
}

/** Keeps one answer of a person with the words they answered to. */
export function noteConsent(tx: Tx, said: Said, language: Language = 'zh'): void {
  const purpose = consentPurposes[said.kind][language];
  tx.add('consents', { _id: newId(), shopId: theShopId, purpose, ...said });
}
