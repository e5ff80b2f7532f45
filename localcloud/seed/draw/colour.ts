type Channels = readonly [number, number, number];

function channels(hex: string): Channels {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

/** The colour a share of the way from one to the other; share 0 is the first. */
export function mix(from: string, to: string, share: number): string {
  const [r1, g1, b1] = channels(from);
  const [r2, g2, b2] = channels(to);
  const between = (a: number, b: number): string =>
    Math.round(a + (b - a) * share)
      .toString(16)
      .padStart(2, '0');
  return `#${between(r1, r2)}${between(g1, g2)}${between(b1, b2)}`;
}

/** Shadows lean to warm ink and lights to warm paper, never to plain black or white: that keeps the gouache look. */
export const darker = (hex: string, share: number): string => mix(hex, '#2A1E14', share);
export const lighter = (hex: string, share: number): string => mix(hex, '#FFF8EA', share);
