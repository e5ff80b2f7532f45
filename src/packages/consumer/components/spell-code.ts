import { codeLength, printedCode, readCode } from '#domain/coupons/code';

/** A code while it is being typed. */
export interface TypedCode {
  /** As it is printed, with its dashes: ABCD-EFGH. */
  readonly text: string;
  /** Characters still to come. */
  readonly missing: number;
  /** Complete, and something a code can be. */
  readonly ready: boolean;
  /** Holds a character no code has, such as 0 for D or Q. */
  readonly misread: boolean;
}

/** Spells what was typed or pasted the way codes are printed: whatever else came along falls away. */
export function spellCode(typed: string): TypedCode {
  const code = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .slice(0, codeLength);
  return {
    text: printedCode(code),
    missing: codeLength - code.length,
    ready: readCode(code) !== undefined,
    misread: /[01IO]/.test(code),
  };
}
