import { createHash, randomBytes } from 'node:crypto';

const digitsOf = (bytes: Buffer): string => [...bytes].map((byte) => byte % 10).join('');

/** A number as WeChat Pay gives them: known first digits, the others by chance. */
export function wechatNumber(first: string, length: number): string {
  return first + digitsOf(randomBytes(length - first.length));
}

/** The same number for the same thing, for what has no number of its own in the books. */
export function wechatNumberFor(thing: string, length: number): string {
  return digitsOf(createHash('sha512').update(thing).digest()).slice(0, length);
}
