const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Base64 (RFC 4648) of ASCII text. WeChat's engine has no btoa. */
export function base64Of(ascii: string): string {
  const triples = ascii.match(/[\s\S]{1,3}/g) ?? [];
  return triples
    .map((triple) => {
      const bits =
        (triple.charCodeAt(0) << 16) |
        ((triple.charCodeAt(1) || 0) << 8) |
        (triple.charCodeAt(2) || 0);
      return [18, 12, 6, 0]
        .map((shift, place) => (place > triple.length ? '=' : letters.charAt((bits >> shift) & 63)))
        .join('');
    })
    .join('');
}
