import { cardBodyDigits, cardNumberOf } from './card-number';

/** How long one code is shown. */
export const codeWindowMs = 60_000;

/** Digits of proof at the end of a code. */
export const proofDigits = 6;

/** Number of the window an instant falls in. */
export function codeWindow(at: number): number {
  return Math.floor(at / codeWindowMs);
}

/** Windows whose code is taken at `now`: this one, and the one before for a code that was shown a moment ago. */
export function openWindows(now: number): readonly number[] {
  const window = codeWindow(now);
  return [window, window - 1];
}

/** 18 digits: the card's number without its check digit, then the proof, which changes with every window. */
export function counterCodeOf(cardNumber: string, proof: string): string {
  return cardNumber.slice(0, cardBodyDigits) + proof;
}

/** What a code claims: whose card it is, and the proof to compare. Undefined for text that is no code. */
export function readCounterCode(
  code: string,
): { readonly cardNumber: string; readonly proof: string } | undefined {
  if (!/^\d{18}$/.test(code)) return undefined;
  return {
    cardNumber: cardNumberOf(code.slice(0, cardBodyDigits)),
    proof: code.slice(cardBodyDigits),
  };
}
