import { darker, lighter } from './colour';
import { paper, seal } from './inks';
import { downward } from './lettering';
import { grain, paints } from './paper-grain';
import { circle, clipped, d, ellipse, group, line, path, picture, placed, rect, tag } from './svg';
import { blossom, leaf } from './parts/leaf';

export const side = 750;
export const tableEdge = 540;

/** A soft shadow under a thing that stands at x, y. */
export const shade = (x: number, y: number, reach: number, depth = 0.2): string =>
  ellipse(x + reach * 0.12, y, reach * 1.3, reach * depth, 'url(#shadow)');

/** The round seal mark every picture carries in a corner. */
export const sealMark = (x: number, y: number, size = 46): string =>
  group(
    {},
    rect(x, y, size, size * 1.62, seal, { rx: size * 0.14 }),
    rect(x + 3.5, y + 3.5, size - 7, size * 1.62 - 7, 'none', {
      rx: size * 0.09,
      stroke: paper,
      'stroke-width': 1.6,
      opacity: 0.8,
    }),
    downward('青檐', { x: x + size / 2, y: y + size * 0.15, size: size * 0.58, fill: paper }),
  );

export type Backdrop = (ground: string) => string;

/** Hills in mist with a low sun: where tea grows. */
export const hills: Backdrop = (ground) =>
  circle(530, 190, 92, lighter(ground, 0.62)) +
  path(
    d(
      'M',
      0,
      400,
      'C',
      90,
      330,
      170,
      300,
      250,
      352,
      'C',
      330,
      280,
      430,
      250,
      520,
      330,
      'C',
      600,
      290,
      680,
      300,
      750,
      360,
      'V',
      560,
      'H',
      0,
      'Z',
    ),
    darker(ground, 0.09),
  ) +
  path(
    d(
      'M',
      0,
      470,
      'C',
      130,
      400,
      240,
      410,
      340,
      450,
      'C',
      470,
      390,
      620,
      400,
      750,
      460,
      'V',
      560,
      'H',
      0,
      'Z',
    ),
    darker(ground, 0.16),
  ) +
  line(
    [0, 1, 2]
      .map((i) =>
        d(
          'M',
          40 + i * 30,
          486 + i * 18,
          'q',
          150,
          -54,
          300,
          -10,
          'M',
          430 + i * 14,
          470 + i * 20,
          'q',
          130,
          -44,
          290,
          6,
        ),
      )
      .join(''),
    darker(ground, 0.26),
    3,
    { opacity: 0.45 },
  );

/** A moon window with a lattice, as in an old garden wall. */
export const moonWindow: Backdrop = (ground) =>
  circle(375, 290, 236, darker(ground, 0.1)) +
  circle(375, 290, 222, lighter(ground, 0.5)) +
  line(
    [-110, 0, 110]
      .map((x) =>
        d(
          'M',
          375 + x,
          290 - Math.sqrt(222 * 222 - x * x),
          'V',
          290 + Math.sqrt(222 * 222 - x * x),
        ),
      )
      .join('') +
      [-110, 0, 110]
        .map((y) =>
          d(
            'M',
            375 - Math.sqrt(222 * 222 - y * y),
            290 + y,
            'H',
            375 + Math.sqrt(222 * 222 - y * y),
          ),
        )
        .join(''),
    darker(ground, 0.13),
    7,
  ) +
  line(
    d(
      'M',
      265,
      180,
      'l',
      55,
      55,
      'h',
      110,
      'l',
      55,
      -55,
      'M',
      265,
      400,
      'l',
      55,
      -55,
      'h',
      110,
      'l',
      55,
      55,
      'M',
      320,
      235,
      'v',
      110,
      'M',
      430,
      235,
      'v',
      110,
    ),
    darker(ground, 0.13),
    7,
  );

/** A blossoming branch before a pale disc. */
export const branch =
  (petal: string): Backdrop =>
  (ground) =>
    circle(420, 260, 210, lighter(ground, 0.5)) +
    line(
      d(
        'M',
        -10,
        96,
        'C',
        120,
        110,
        210,
        150,
        300,
        130,
        'S',
        450,
        70,
        560,
        96,
        'M',
        190,
        134,
        'C',
        220,
        190,
        280,
        214,
        330,
        206,
        'M',
        420,
        88,
        'C',
        450,
        40,
        500,
        30,
        540,
        34,
      ),
      darker(ground, 0.55),
      9,
    ) +
    [
      [120, 100, 30],
      [214, 158, 26],
      [318, 208, 30],
      [372, 106, 26],
      [452, 84, 32],
      [548, 96, 26],
      [536, 34, 28],
      [60, 92, 20],
    ]
      .map(([x = 0, y = 0, r = 20]) => placed({ x, y, turn: x }, blossom(r, petal, '#B2762B')))
      .join('');

/** Rows of round roof tiles under the eaves the shop is named after. */
export const eaves: Backdrop = (ground) => {
  const roof = darker(ground, 0.56);
  const row = (y: number, shift: number, tone: string): string =>
    Array.from({ length: 13 }, (_, i) =>
      path(
        d('M', i * 62 - 40 + shift, y - 62, 'h', 58, 'v', 50, 'a', 29, 29, 0, 0, 1, -58, 0, 'Z'),
        i % 2 ? tone : lighter(tone, 0.05),
      ),
    ).join('');
  return (
    rect(0, 0, 750, 40, roof) +
    row(58, -16, darker(roof, 0.14)) +
    row(106, 14, roof) +
    rect(0, 128, 750, 12, darker(ground, 0.3), { opacity: 0.5 }) +
    path(d('M', 0, 140, 'H', 750, 'V', 184, 'H', 0, 'Z'), darker(ground, 0.14), { opacity: 0.55 })
  );
};

/** A hanging scroll on a quiet wall. */
export const scroll =
  (motif: string): Backdrop =>
  (ground) =>
    rect(470, 0, 196, 22, darker(ground, 0.5), { rx: 8 }) +
    rect(486, 20, 164, 380, lighter(ground, 0.68)) +
    rect(486, 20, 164, 44, darker(ground, 0.18)) +
    rect(486, 360, 164, 44, darker(ground, 0.18)) +
    rect(466, 400, 204, 16, darker(ground, 0.5), { rx: 8 }) +
    clipped('M486 64H650V360H486Z', motif) +
    path(d('M', 0, 0, 'H', 120, 'C', 100, 150, 60, 300, 0, 400, 'Z'), lighter(ground, 0.4), {
      opacity: 0.6,
    });

/** Waves of fans in gold thread, for gifts. */
export const fans =
  (thread: string): Backdrop =>
  (ground) => {
    const fan = (x: number, y: number): string =>
      circle(x, y, 62, ground, { stroke: thread, 'stroke-width': 2 }) +
      [46, 30, 14]
        .map((r) => circle(x, y, r, 'none', { stroke: thread, 'stroke-width': 2, opacity: 0.7 }))
        .join('');
    const tile = [-34, 0, 34, 68, 102, 136]
      .map((y, row) => (row % 2 ? [0, 124] : [-62, 62, 186]).map((x) => fan(x, y)).join(''))
      .join('');
    return (
      tag('pattern', { id: 'fans', width: 124, height: 68, patternUnits: 'userSpaceOnUse' }, tile) +
      rect(0, 0, side, tableEdge, 'url(#fans)', { opacity: 0.5 })
    );
  };

/** Leaves in one corner, out of focus. */
export const leafCorner = (fill: string): string =>
  group(
    { opacity: 0.55 },
    placed({ x: -20, y: 60, turn: 18 }, leaf(230, fill, 0.34)),
    placed({ x: 40, y: -20, turn: 62 }, leaf(190, darker(fill, 0.1), 0.34)),
    placed({ x: -10, y: 170, turn: -12 }, leaf(150, lighter(fill, 0.2), 0.34)),
  );

interface Scene {
  readonly title: string;
  readonly ground: string;
  readonly backdrop: Backdrop;
  readonly table: string;
  readonly things: readonly string[];
  /** Laid over the things, in the picture's own units. */
  readonly over?: string;
}

/** One product picture: wall, backdrop, table, things, grain and the seal. */
export function scene({ title, ground, backdrop, table, things, over = '' }: Scene): string {
  return picture(
    side,
    side,
    title,
    paints,
    rect(0, 0, side, side, ground),
    backdrop(ground),
    rect(0, tableEdge, side, side - tableEdge, table),
    rect(0, tableEdge, side, 5, lighter(table, 0.4), { opacity: 0.7 }),
    path(d('M', 0, 690, 'Q', 375, 660, 750, 690, 'V', 750, 'H', 0, 'Z'), darker(table, 0.12), {
      opacity: 0.5,
    }),
    group({ transform: 'translate(375 650) scale(1.13) translate(-375 -650)' }, ...things),
    over,
    grain(side, side),
    sealMark(676, 28),
  );
}
