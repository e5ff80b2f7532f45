import type { Member } from '../member';

/** Whether a text is a mainland mobile number. */
export function isMobile(text: string): boolean {
  return /^1[3-9]\d{9}$/.test(text);
}

/** Enough of a number to recognise it, not enough to call it: `138****0000`. */
export function maskPhone(phone: string): string {
  return `${phone.slice(0, 3)}****${phone.slice(-4)}`;
}

/** Phones somebody vouched for; the one that counts first. */
export function verifiedPhonesOf({ phone, otherPhones = [] }: Member): string[] {
  return phone === undefined ? [...otherPhones] : [phone, ...otherPhones];
}
