import { darker, lighter } from '../colour';
import { clipped, d, ellipse, group, line, path, placed } from '../svg';
import { seededChance } from '../../seeded-chance';

interface Place {
  readonly x: number;
  readonly y: number;
}

/** A pressed square cake (mung bean, rice): soft corners, a flower pressed into its top. Drawn a little from above. */
export function squareCake({
  x,
  y,
  size,
  fill,
  print = darker(fill, 0.22),
}: Place & { size: number; fill: string; print?: string }): string {
  const w = size / 2;
  const q = size * 0.27;
  const h = size * 0.36;
  const petals = [0, 60, 120, 180, 240, 300].map((turn) => {
    const angle = (turn * Math.PI) / 180;
    return ellipse(
      x + Math.cos(angle) * w * 0.26,
      y - h + Math.sin(angle) * q * 0.42,
      w * 0.17,
      q * 0.26,
      print,
      { opacity: 0.55 },
    );
  });
  return group(
    {},
    path(
      d('M', x - w, y - h, 'L', x, y - h + q, 'L', x, y + q, 'L', x - w, y, 'Z'),
      darker(fill, 0.12),
      { 'stroke-linejoin': 'round', stroke: darker(fill, 0.12), 'stroke-width': 8 },
    ),
    path(
      d('M', x + w, y - h, 'L', x, y - h + q, 'L', x, y + q, 'L', x + w, y, 'Z'),
      darker(fill, 0.3),
      { 'stroke-linejoin': 'round', stroke: darker(fill, 0.3), 'stroke-width': 8 },
    ),
    path(d('M', x - w, y - h, 'L', x, y - h - q, 'L', x + w, y - h, 'L', x, y - h + q, 'Z'), fill, {
      'stroke-linejoin': 'round',
      stroke: fill,
      'stroke-width': 8,
    }),
    path(
      d(
        'M',
        x - w * 0.74,
        y - h,
        'L',
        x,
        y - h - q * 0.74,
        'L',
        x + w * 0.74,
        y - h,
        'L',
        x,
        y - h + q * 0.74,
        'Z',
      ),
      'none',
      { stroke: print, 'stroke-width': 2.4, opacity: 0.6 },
    ),
    ...petals,
    ellipse(x, y - h, w * 0.1, q * 0.14, print),
  );
}

/** A baked mooncake with scalloped side and a character pressed on top. */
export function mooncake({
  x,
  y,
  radius: r,
  fill,
  text,
}: Place & { radius: number; fill: string; text: string }): string {
  const scallops = (cy: number, squash: number): string => {
    const lobes = 16;
    const points = Array.from({ length: lobes }, (_, i) => {
      const from = (i / lobes) * Math.PI * 2;
      const to = ((i + 1) / lobes) * Math.PI * 2;
      const middle = (from + to) / 2;
      return (
        (i ? '' : d('M', x + Math.cos(from) * r, cy + Math.sin(from) * r * squash)) +
        d(
          'Q',
          x + Math.cos(middle) * r * 1.12,
          cy + Math.sin(middle) * r * 1.12 * squash,
          x + Math.cos(to) * r,
          cy + Math.sin(to) * r * squash,
        )
      );
    });
    return points.join('') + 'Z';
  };
  const h = r * 0.42;
  const side = d(
    'M',
    x - r * 1.03,
    y - h,
    'V',
    y,
    'A',
    r * 1.03,
    r * 0.54,
    0,
    0,
    0,
    x + r * 1.03,
    y,
    'V',
    y - h,
    'Z',
  );
  const ribs = Array.from({ length: 9 }, (_, i) => {
    const lean = (i - 4) / 4.3;
    const drop = Math.sqrt(Math.max(0, 1 - lean * lean)) * r * 0.54;
    return d('M', x + lean * r * 1.03, y - h + drop, 'v', h);
  });
  return group(
    {},
    path(side, darker(fill, 0.22)),
    line(ribs.join(''), darker(fill, 0.42), 3, { opacity: 0.55 }),
    path(scallops(y - h, 0.54), fill),
    ellipse(x, y - h, r * 0.82, r * 0.44, 'none', {
      stroke: darker(fill, 0.28),
      'stroke-width': 4,
    }),
    ellipse(x - r * 0.1, y - h - r * 0.05, r * 0.66, r * 0.33, lighter(fill, 0.16), {
      opacity: 0.6,
    }),
    placed(
      { x, y: y - h, scale: 1 },
      `<g transform="scale(1 .58)"><text y="${Math.round(r * 0.24)}" font-family="'Songti SC','Noto Serif CJK SC',serif" font-weight="700" font-size="${Math.round(r * 0.68)}" text-anchor="middle" fill="${darker(fill, 0.45)}">${text}</text></g>`,
    ),
  );
}

/** A round crisp: flat, browned at the edge, with cracks or sesame. */
export function crisp({
  x,
  y,
  radius: r,
  fill,
  cracks = false,
  sesame = 0,
  dot,
}: Place & {
  radius: number;
  fill: string;
  cracks?: boolean;
  sesame?: number;
  dot?: string;
}): string {
  const chance = seededChance(Math.round(x * 31 + y * 17 + r));
  const seeds = Array.from({ length: sesame }, () => {
    const angle = chance() * Math.PI * 2;
    const away = Math.sqrt(chance()) * 0.8;
    return ellipse(
      x + Math.cos(angle) * r * away,
      y - r * 0.22 + Math.sin(angle) * r * 0.42 * away,
      4.4,
      2.4,
      chance() < 0.3 ? '#4A3B28' : '#F7EBCB',
    );
  });
  const fissure = [0.2, 1.3, 2.5, 3.6, 4.7, 5.6].map((angle) =>
    d(
      'M',
      x + Math.cos(angle) * r * 0.2,
      y - r * 0.22 + Math.sin(angle) * r * 0.1,
      'l',
      Math.cos(angle + 0.2) * r * 0.3,
      Math.sin(angle + 0.2) * r * 0.16,
      'l',
      Math.cos(angle - 0.3) * r * 0.3,
      Math.sin(angle - 0.3) * r * 0.16,
    ),
  );
  return group(
    {},
    ellipse(x, y, r, r * 0.5, darker(fill, 0.36)),
    ellipse(x, y - r * 0.12, r * 1.01, r * 0.5, darker(fill, 0.2)),
    ellipse(x, y - r * 0.2, r * 0.97, r * 0.47, fill),
    ellipse(x - r * 0.08, y - r * 0.25, r * 0.74, r * 0.33, lighter(fill, 0.22)),
    cracks ? line(fissure.join(''), darker(fill, 0.38), 3.4) : '',
    ...seeds,
    dot ? ellipse(x, y - r * 0.24, r * 0.16, r * 0.085, dot) : '',
  );
}

/** A flower-moulded rice cake. */
export function flowerCake({
  x,
  y,
  radius: r,
  fill,
  heart,
}: Place & { radius: number; fill: string; heart: string }): string {
  const flower = (cy: number, tone: string): string =>
    group(
      { fill: tone },
      ...[0, 72, 144, 216, 288].map((turn) => {
        const angle = ((turn - 90) * Math.PI) / 180;
        return ellipse(
          x + Math.cos(angle) * r * 0.52,
          cy + Math.sin(angle) * r * 0.3,
          r * 0.48,
          r * 0.29,
          tone,
        );
      }),
      ellipse(x, cy, r * 0.5, r * 0.3, tone),
    );
  const h = r * 0.34;
  return group(
    {},
    flower(y, darker(fill, 0.26)),
    flower(y - h * 0.5, darker(fill, 0.2)),
    flower(y - h, fill),
    ...[0, 72, 144, 216, 288].map((turn) => {
      const angle = ((turn - 54) * Math.PI) / 180;
      return line(
        d(
          'M',
          x + Math.cos(angle) * r * 0.14,
          y - h + Math.sin(angle) * r * 0.08,
          'L',
          x + Math.cos(angle) * r * 0.6,
          y - h + Math.sin(angle) * r * 0.35,
        ),
        darker(fill, 0.24),
        3,
      );
    }),
    ellipse(x, y - h, r * 0.17, r * 0.1, heart),
  );
}

/** Thin sliced cake fanned out: many leaves of one block. */
export function slicedCake({
  x,
  y,
  width: w,
  height: h,
  fill,
  vein,
}: Place & { width: number; height: number; fill: string; vein: string }): string {
  const slices = Array.from({ length: 11 }, (_, i) => {
    const at = x - w / 2 + (w / 11) * i;
    const lean = (i - 3) * 5;
    return (
      path(
        d(
          'M',
          at,
          y,
          'l',
          lean,
          -h,
          'q',
          18,
          -8,
          34,
          4,
          'l',
          -lean * 0.9,
          h,
          'q',
          -16,
          8,
          -34,
          -4,
          'Z',
        ),
        i % 2 ? fill : darker(fill, 0.07),
      ) + line(d('M', at + 12, y - h * 0.2, 'l', lean * 0.6, -h * 0.6), vein, 5, { opacity: 0.6 })
    );
  });
  return group({}, ...slices);
}

/** A rolled wafer lying on its side. */
export function roll({
  x,
  y,
  length,
  radius: r,
  fill,
}: Place & { length: number; radius: number; fill: string }): string {
  const body = d(
    'M',
    x - length / 2,
    y - r,
    'H',
    x + length / 2,
    'a',
    r * 0.5,
    r,
    0,
    0,
    1,
    0,
    r * 2,
    'H',
    x - length / 2,
    'Z',
  );
  return group(
    {},
    path(body, fill),
    clipped(
      body,
      path(
        d('M', x - length / 2, y + r * 0.2, 'H', x + length, 'v', r, 'H', x - length / 2, 'Z'),
        darker(fill, 0.4),
        { opacity: 0.3 },
      ),
      line(
        [0.2, 0.42, 0.64, 0.86]
          .map((share) => d('M', x - length / 2 + length * share, y - r, 'q', -18, r, 4, r * 2))
          .join(''),
        darker(fill, 0.25),
        2.6,
      ),
    ),
    ellipse(x - length / 2, y, r * 0.5, r, lighter(fill, 0.25)),
    ellipse(x - length / 2, y, r * 0.34, r * 0.7, darker(fill, 0.45)),
    line(
      d('M', x - length / 2 - r * 0.2, y, 'a', r * 0.2, r * 0.4, 0, 1, 1, r * 0.3, r * 0.3),
      lighter(fill, 0.2),
      3,
    ),
  );
}

/** A heap of round or oval pieces (plums, dates, candied melon) that fills an area. */
export function heap(
  chance: () => number,
  {
    x,
    y,
    spread,
    rows,
    piece,
  }: Place & { spread: number; rows: number; piece: (index: number) => string },
): string {
  const pieces: string[] = [];
  let index = 0;
  for (let row = 0; row < rows; row += 1) {
    const count = Math.max(1, Math.round((rows - row) * 1.6));
    for (let i = 0; i < count; i += 1) {
      const across = count === 1 ? 0 : (i / (count - 1)) * 2 - 1;
      pieces.push(
        placed(
          {
            x: x + across * spread * (1 - row / (rows + 0.6)) + chance() * 10 - 5,
            y: y - row * spread * 0.28 + chance() * 8 - 4,
            turn: chance() * 60 - 30,
          },
          piece(index),
        ),
      );
      index += 1;
    }
  }
  return group({}, ...pieces);
}

/** One wrinkled preserved fruit. */
export const plum = (radius: number, fill: string): string =>
  ellipse(0, 0, radius, radius * 0.84, fill) +
  ellipse(-radius * 0.25, -radius * 0.3, radius * 0.42, radius * 0.26, lighter(fill, 0.35), {
    opacity: 0.6,
  }) +
  line(
    d(
      'M',
      -radius * 0.5,
      radius * 0.2,
      'q',
      radius * 0.4,
      radius * 0.3,
      radius * 0.9,
      0,
      'M',
      -radius * 0.1,
      -radius * 0.1,
      'q',
      radius * 0.3,
      radius * 0.2,
      radius * 0.6,
      -radius * 0.1,
    ),
    darker(fill, 0.4),
    2,
  );
