/** Length of a share id: short enough for the 32 characters a mini-program code can carry. */
export const shareIdLength = 10;

/** True for 10 base62 characters: nothing else is looked up. */
export function isShareId(text: unknown): text is string {
  return typeof text === 'string' && /^[0-9A-Za-z]{10}$/.test(text);
}
