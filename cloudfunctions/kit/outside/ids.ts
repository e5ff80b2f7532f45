import { createHash, randomBytes } from 'node:crypto';

const base62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** Unguessable text of base62 characters; 24 of them hold 142 bits. */
export function newId(length = 24): string {
  return toBase62(randomBytes(length * 2), length);
}

/**
 * The same text for the same words, and for nobody who does not know them all: the words include a member id,
 * which never leaves the server for anyone but its owner.
 */
export function idFrom(words: readonly string[], length: number): string {
  return toBase62(createHash('sha512').update(JSON.stringify(words)).digest(), length);
}

/** SHA-256 in hexadecimal. */
export function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Reads the bytes as one number, so that every character is as likely as any other. */
function toBase62(bytes: Buffer, length: number): string {
  let rest = BigInt(`0x${bytes.toString('hex')}`);
  let text = '';
  while (text.length < length) {
    text += base62.charAt(Number(rest % 62n));
    rest /= 62n;
  }
  return text;
}
