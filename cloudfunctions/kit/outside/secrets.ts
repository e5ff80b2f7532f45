import { createHmac, randomBytes } from 'node:crypto';

/** A new secret of 32 bytes, in hexadecimal. */
export function newSecret(): string {
  return randomBytes(32).toString('hex');
}

/** Bytes nobody can foresee without the secret; the same for the same number. */
export function bytesFrom(secret: string, number: number): Uint8Array {
  return createHmac('sha256', Buffer.from(secret, 'hex')).update(String(number)).digest();
}
