import type { AdminInput } from './call';
import { useTell } from './use-tell';

/** Finds one member, and leaves a row in the audit that somebody looked. */
export function useIdentify() {
  return useTell('identifyMember', () => undefined);
}

/** What a person typed or scanned, told apart by its length: phone, card number, or the code on a member's screen. */
export function identityOf(typed: string): AdminInput<'identifyMember'> | undefined {
  const digits = typed.replace(/[\s-]/g, '');
  if (/^1[3-9]\d{9}$/.test(digits)) return { by: 'phone', phone: digits };
  if (/^\d{13}$/.test(digits)) return { by: 'card', cardNumber: digits };
  return /^\d{18}$/.test(digits) ? { by: 'code', code: digits } : undefined;
}
