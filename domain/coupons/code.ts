/** Letters and digits nobody mixes up: no I, O, 0 and 1. 32 of them, five bits each. */
const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** 80 bits: more than anybody can try. */
export const codeLength = 16;

const groupLength = 4;

/**
 * The code a stretch of random bytes stands for; every code is as likely as any other.
 * @throws RangeError for fewer than `codeLength` bytes.
 */
export function codeFromBytes(bytes: Readonly<ArrayLike<number>>): string {
  if (bytes.length < codeLength) throw new RangeError('Too few bytes for a code');
  const places = Array.from({ length: codeLength }, (_, at) => (bytes[at] ?? 0) % alphabet.length);
  return places.map((place) => alphabet.charAt(place)).join('');
}

/** A code as it is printed: ABCD-EFGH-JKLM-NPQR. */
export function printedCode(code: string): string {
  return code.replace(new RegExp(`(.{${groupLength}})(?=.)`, 'g'), '$1-');
}

/**
 * What a person typed, as the code it means: small letters, spaces, dashes and full-width characters make no
 * difference. Undefined for what no code can be.
 */
export function readCode(typed: string): string | undefined {
  const code = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '');
  const isCode = code.length === codeLength && [...code].every((one) => alphabet.includes(one));
  return isCode ? code : undefined;
}
