import { randomInt, timingSafeEqual } from 'node:crypto';
import { cardBodyDigits, cardNumberOf } from '#domain/membership/card-number';
import { proofDigits } from '#domain/membership/counter-code';
import { bytesFrom } from './secrets';

/** A card number nobody can foresee. */
export function newCardNumber(): string {
  return cardNumberOf(String(randomInt(10 ** cardBodyDigits)).padStart(cardBodyDigits, '0'));
}

/** The digits that prove a card for one window. Nobody without its secret can tell those of the next. */
export function cardProof(secret: string, window: number): string {
  const number = Buffer.from(bytesFrom(secret, window)).readUIntBE(0, 6);
  return String(number % 10 ** proofDigits).padStart(proofDigits, '0');
}

/** Compares in a time that tells nothing about where the texts differ. */
export function isSameProof(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
}
