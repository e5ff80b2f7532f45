/** A made-up mobile number, always the same for the same person. */
export function phoneBoundTo(openid: string): string {
  const mixed = [...openid].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1e8, 7);
  return `139${String(mixed).padStart(8, '0')}`;
}
