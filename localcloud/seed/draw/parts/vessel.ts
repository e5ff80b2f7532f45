import { darker, lighter, mix } from '../colour';
import { ink, paper, porcelain } from '../inks';
import { disc, drum, slice, tilt, turned, type Profile } from '../lathe';
import { clipped, d, ellipse, group, line, path } from '../svg';
import { wrappedLabel } from './label';

interface Place {
  readonly x: number;
  readonly y: number;
}

interface Labelled extends Place {
  readonly radius: number;
  readonly height: number;
  readonly fill: string;
  readonly text: string;
  readonly ground?: string;
  readonly letter?: string;
}

/** A round tea tin with a press lid. */
export function teaTin(tin: Labelled & { lid?: string; stripe?: string }): string {
  const {
    x,
    y,
    radius,
    height,
    fill,
    text,
    ground,
    letter,
    lid = darker(fill, 0.15),
    stripe,
  } = tin;
  const lidHeight = height * 0.2;
  const body: Profile = [
    [radius, height - lidHeight, 'corner'],
    [radius, 6, 'corner'],
    [radius - 4, 0, 'corner'],
  ];
  const band = (top: number, foot: number, tone: string): string =>
    path(
      slice(
        [
          [radius, top, 'corner'],
          [radius, foot, 'corner'],
        ],
        { x, y },
        -1,
        1,
      ),
      tone,
    );
  return group(
    {},
    turned({ x, y, profile: body, fill, gloss: 0.35 }),
    stripe
      ? band(height * 0.1, height * 0.075, stripe) + band(height * 0.06, height * 0.045, stripe)
      : '',
    wrappedLabel({
      x,
      y,
      radius,
      top: height * 0.74,
      foot: height * 0.16,
      text,
      ...(ground ? { ground } : {}),
      ...(letter ? { letter } : {}),
    }),
    turned({
      x,
      y: y - height + lidHeight,
      profile: [
        [radius + 3, lidHeight, 'corner'],
        [radius + 3, 0, 'corner'],
      ],
      fill: lid,
      gloss: 0.4,
    }),
    disc(x, y - height, radius + 3, lighter(lid, 0.22)),
    ellipse(x, y - height, radius - 8, (radius - 8) * tilt, 'none', {
      stroke: darker(lid, 0.2),
      'stroke-width': 2,
    }),
  );
}

/** A shouldered porcelain jar with a knobbed lid. */
export function lidJar(jar: Labelled & { lid?: string; band?: string }): string {
  const { x, y, radius, height, fill, text, ground, letter, lid = fill, band } = jar;
  const neck = radius * 0.62;
  const profile: Profile = [
    [neck, height, 'corner'],
    [neck, height * 0.93],
    [radius * 0.98, height * 0.72],
    [radius, height * 0.55],
    [radius * 0.8, height * 0.16],
    [radius * 0.66, 0, 'corner'],
  ];
  const top = y - height;
  return group(
    {},
    turned({ x, y, profile, fill, gloss: 0.6 }),
    band
      ? path(
          slice(
            [
              [radius * 0.88, height * 0.83],
              [radius * 0.95, height * 0.77],
            ],
            { x, y },
            -1,
            1,
          ),
          band,
        )
      : '',
    text
      ? wrappedLabel({
          x,
          y,
          radius: radius * 0.97,
          top: height * 0.66,
          foot: height * 0.2,
          reach: 0.42,
          text,
          ...(ground ? { ground } : {}),
          ...(letter ? { letter } : {}),
        })
      : '',
    turned({
      x,
      y: top,
      profile: [
        [neck * 0.35, 20],
        [neck * 1.05, 9],
        [neck * 1.12, -2, 'corner'],
        [neck * 1.12, -7, 'corner'],
      ],
      fill: lid,
      gloss: 0.5,
    }),
    turned({
      x,
      y: top - 16,
      profile: [
        [5, 26],
        [14, 18],
        [12, 6],
        [8, 0],
      ],
      fill: darker(lid, 0.08),
      gloss: 0.5,
    }),
  );
}

/** A glass jar: what is inside shows through, a cloth or wooden cap on top, a paper label in front. */
export function glassJar(
  jar: Labelled & { inside: string; level?: number; cap: string; cloth?: boolean },
): string {
  const {
    x,
    y,
    radius,
    height,
    fill,
    text,
    ground,
    letter,
    inside,
    level = 0.8,
    cap,
    cloth = false,
  } = jar;
  const neck = radius * 0.8;
  const glass: Profile = [
    [neck, height, 'corner'],
    [neck, height * 0.93],
    [radius, height * 0.82],
    [radius, height * 0.08],
    [radius * 0.9, 0, 'corner'],
  ];
  const filling: Profile = [
    [radius * 0.94, height * level, 'corner'],
    [radius * 0.94, height * 0.09],
    [radius * 0.86, height * 0.025, 'corner'],
  ];
  return group(
    {},
    path(slice(glass, { x, y }, -1, 1), mix('#DCE7E2', fill, 0.15), { opacity: 0.75 }),
    path(slice(filling, { x, y }, -1, 1), fill) +
      disc(x, y - height * level, radius * 0.94, lighter(fill, 0.25)),
    clipped(slice(filling, { x, y }, -1, 1), inside),
    path(slice(filling, { x, y }, 0.5, 1), darker(fill, 0.6), { opacity: 0.18 }),
    path(slice(glass, { x, y }, -0.88, -0.7), '#FFFFFF', { opacity: 0.55 }),
    path(slice(glass, { x, y }, 0.86, 0.93), '#FFFFFF', { opacity: 0.35 }),
    wrappedLabel({
      x,
      y,
      radius: radius * 1.005,
      top: height * 0.64,
      foot: height * 0.14,
      reach: 0.5,
      text,
      ...(ground ? { ground } : {}),
      ...(letter ? { letter } : {}),
    }),
    cloth
      ? clothCap(x, y - height, neck, cap)
      : drum({ x, y: y - height + 4, radius: neck + 5, height: 30, fill: cap }),
  );
}

function clothCap(x: number, top: number, neck: number, fill: string): string {
  const r = neck + 6;
  const skirt = d(
    'M',
    x - r,
    top - 14,
    'C',
    x - r - 4,
    top + 8,
    x - r - 16,
    top + 26,
    x - r - 18,
    top + 42,
    'Q',
    x - r * 0.7,
    top + 60,
    x - r * 0.4,
    top + 50,
    'Q',
    x - r * 0.1,
    top + 66,
    x + r * 0.2,
    top + 54,
    'Q',
    x + r * 0.6,
    top + 64,
    x + r + 18,
    top + 40,
    'C',
    x + r + 14,
    top + 24,
    x + r + 4,
    top + 8,
    x + r,
    top - 14,
    'Z',
  );
  return (
    path(skirt, fill) +
    path(
      d(
        'M',
        x + r * 0.4,
        top,
        'L',
        x + r * 0.35,
        top + 58,
        'Q',
        x + r * 0.7,
        top + 62,
        x + r + 18,
        top + 40,
        'C',
        x + r + 14,
        top + 24,
        x + r + 4,
        top + 8,
        x + r,
        top - 14,
        'Z',
      ),
      darker(fill, 0.35),
      { opacity: 0.3 },
    ) +
    ellipse(x, top - 14, r, r * 0.24, lighter(fill, 0.15)) +
    line(
      d('M', x - r - 3, top + 10, 'Q', x, top + 10 + r * 0.4, x + r + 3, top + 10),
      '#E9D9B8',
      5,
    ) +
    line(
      d('M', x - 6, top + 32, 'q', -20, 16, -26, 34, 'M', x + 2, top + 32, 'q', 10, 18, 8, 38),
      '#E9D9B8',
      3.4,
    )
  );
}

/** A sauce or vinegar bottle; the neck sets soy, vinegar and wine lees apart. */
export function bottle(
  piece: Labelled & { cap: string; neck?: 'long' | 'short'; second?: string },
): string {
  const { x, y, radius, height, fill, text, ground, letter, cap, neck = 'long', second } = piece;
  const throat = radius * 0.32;
  const shoulder = neck === 'long' ? 0.6 : 0.72;
  const profile: Profile = [
    [throat, height, 'corner'],
    [throat, height * (shoulder + 0.17)],
    [radius * 0.94, height * shoulder],
    [radius, height * (shoulder - 0.08)],
    [radius, 8, 'corner'],
    [radius - 5, 0, 'corner'],
  ];
  return group(
    {},
    turned({ x, y, profile, fill, gloss: 0.45 }),
    second
      ? path(
          slice(
            [
              [throat + 1, height * 0.86, 'corner'],
              [throat + 1, height * 0.8, 'corner'],
            ],
            { x, y },
            -1,
            1,
          ),
          second,
        )
      : '',
    wrappedLabel({
      x,
      y,
      radius: radius + 0.5,
      top: height * (shoulder - 0.1),
      foot: height * 0.1,
      reach: 0.7,
      text,
      ...(ground ? { ground } : {}),
      ...(letter ? { letter } : {}),
    }),
    drum({ x, y: y - height + 16, radius: throat + 5, height: 40, fill: cap }),
  );
}

/** A cup or bowl with something to drink in it; the saucer is optional. */
export function cup(
  piece: Place & {
    radius: number;
    height: number;
    fill?: string;
    drink?: string;
    rim?: string;
    saucer?: boolean;
    motif?: string;
  },
): string {
  const {
    x,
    y,
    radius,
    height,
    fill = porcelain,
    drink,
    rim = darker(fill, 0.12),
    saucer = false,
    motif = '',
  } = piece;
  const profile: Profile = [
    [radius, height, 'corner'],
    [radius * 0.92, height * 0.6],
    [radius * 0.62, height * 0.14],
    [radius * 0.46, height * 0.08],
    [radius * 0.44, 0, 'corner'],
  ];
  return group(
    {},
    saucer ? plate({ x, y: y + 6, radius: radius * 1.35, fill }) : '',
    turned({ x, y, profile, fill, gloss: 0.7 }),
    motif,
    ellipse(x, y - height, radius, radius * 0.2, lighter(fill, 0.3), {
      stroke: rim,
      'stroke-width': 2.4,
    }),
    drink
      ? ellipse(x, y - height + 3, radius * 0.88, radius * 0.15, drink) +
          ellipse(
            x - radius * 0.3,
            y - height + 1,
            radius * 0.3,
            radius * 0.05,
            lighter(drink, 0.6),
            { opacity: 0.6 },
          )
      : ellipse(x, y - height + 2, radius * 0.9, radius * 0.155, darker(fill, 0.18)),
  );
}

export function plate({
  x,
  y,
  radius,
  fill = porcelain,
  rim,
}: Place & { radius: number; fill?: string; rim?: string }): string {
  const profile: Profile = [
    [radius, 16],
    [radius * 0.9, 9],
    [radius * 0.5, 0, 'corner'],
  ];
  return (
    turned({ x, y, profile, fill, gloss: 0.5 }) +
    ellipse(x, y - 16, radius, radius * 0.2, lighter(fill, 0.2), {
      stroke: rim ?? darker(fill, 0.1),
      'stroke-width': rim ? 5 : 2,
    }) +
    ellipse(x, y - 13, radius * 0.72, radius * 0.13, darker(fill, 0.08))
  );
}

/** The lidded bowl of the tea table: saucer, bowl, lid. */
export function gaiwan(
  piece: Place & {
    radius: number;
    fill?: string;
    band?: string;
    drink?: string;
    motif?: string;
    open?: boolean;
  },
): string {
  const { x, y, radius, fill = porcelain, band, motif = '', open = false } = piece;
  const bowl: Profile = [
    [radius, radius * 1.02, 'corner'],
    [radius * 0.9, radius * 0.78],
    [radius * 0.68, radius * 0.34],
    [radius * 0.42, radius * 0.1],
    [radius * 0.4, 0, 'corner'],
  ];
  const rimY = y - radius * 1.02;
  const lid: Profile = [
    [radius * 0.3, radius * 0.34],
    [radius * 0.66, radius * 0.22],
    [radius * 0.88, 0, 'corner'],
  ];
  const cover = (cx: number, cy: number): string =>
    turned({ x: cx, y: cy, profile: lid, fill, gloss: 0.7 }) +
    ellipse(cx, cy - radius * 0.34, radius * 0.3, radius * 0.06, lighter(fill, 0.3)) +
    (band
      ? path(
          slice(
            [
              [radius * 0.84, radius * 0.06],
              [radius * 0.88, 0],
            ],
            { x: cx, y: cy },
            -1,
            1,
          ),
          band,
        )
      : '') +
    turned({
      x: cx,
      y: cy - radius * 0.33,
      profile: [
        [radius * 0.2, radius * 0.18, 'corner'],
        [radius * 0.13, radius * 0.08],
        [radius * 0.14, 0],
      ],
      fill,
      gloss: 0.6,
    }) +
    ellipse(cx, cy - radius * 0.51, radius * 0.2, radius * 0.045, lighter(fill, 0.4), {
      stroke: darker(fill, 0.15),
      'stroke-width': 1.6,
    });
  return group(
    {},
    plate({ x, y: y + radius * 0.14, radius: radius * 1.18, fill, ...(band ? { rim: band } : {}) }),
    turned({ x, y, profile: bowl, fill, gloss: 0.75 }),
    motif,
    band
      ? path(
          slice(
            [
              [radius, radius * 1.02],
              [radius * 0.97, radius * 0.94],
            ],
            { x, y },
            -1,
            1,
          ),
          band,
        )
      : '',
    ellipse(x, rimY, radius, radius * 0.2, lighter(fill, 0.3), {
      stroke: darker(fill, 0.12),
      'stroke-width': 2,
    }),
    ellipse(x, rimY + 3, radius * 0.88, radius * 0.15, piece.drink ?? darker(fill, 0.15)),
    open ? '' : cover(x, rimY + 2),
  );
}

type PotShape = 'round' | 'pear' | 'flat';
const potBodies: Record<PotShape, (r: number) => Profile> = {
  round: (r) => [
    [r * 0.5, r * 1.24, 'corner'],
    [r * 0.84, r * 1.06],
    [r, r * 0.66],
    [r * 0.86, r * 0.22],
    [r * 0.54, 0, 'corner'],
  ],
  pear: (r) => [
    [r * 0.44, r * 1.5, 'corner'],
    [r * 0.56, r * 1.2],
    [r * 0.96, r * 0.6],
    [r * 0.94, r * 0.3],
    [r * 0.62, 0, 'corner'],
  ],
  flat: (r) => [
    [r * 0.52, r * 0.96, 'corner'],
    [r * 0.94, r * 0.78],
    [r * 1.06, r * 0.46],
    [r * 0.9, r * 0.14],
    [r * 0.6, 0, 'corner'],
  ],
};

/** A teapot with spout on the left and handle on the right, or a loop handle over the top. */
export function teapot(
  pot: Place & {
    radius: number;
    fill: string;
    shape?: PotShape;
    loop?: string;
    motif?: string;
    gloss?: number;
  },
): string {
  const { x, y, radius: r, fill, shape = 'round', loop, motif = '', gloss = 0.28 } = pot;
  const profile = potBodies[shape](r);
  const top = profile[0] ?? [r, r];
  const mouth = y - top[1];
  const mid = y - top[1] * 0.5;
  const spout = d(
    'M',
    x - r * 0.78,
    mid + r * 0.3,
    'C',
    x - r * 1.25,
    mid + r * 0.2,
    x - r * 1.2,
    mid - r * 0.3,
    x - r * 1.62,
    mid - r * 0.52,
    'L',
    x - r * 1.42,
    mid - r * 0.64,
    'C',
    x - r * 1.08,
    mid - r * 0.46,
    x - r * 1.0,
    mid - r * 0.3,
    x - r * 0.72,
    mid - r * 0.26,
    'Z',
  );
  const handle = d(
    'M',
    x + r * 0.8,
    mid - r * 0.34,
    'C',
    x + r * 1.62,
    mid - r * 0.6,
    x + r * 1.62,
    mid + r * 0.5,
    x + r * 0.86,
    mid + r * 0.28,
  );
  const arch = d(
    'M',
    x - r * 0.62,
    mouth + r * 0.12,
    'C',
    x - r * 0.86,
    mouth - r * 1.3,
    x + r * 0.86,
    mouth - r * 1.3,
    x + r * 0.62,
    mouth + r * 0.12,
  );
  return group(
    {},
    loop
      ? line(arch, darker(loop, 0.25), r * 0.15) + line(arch, loop, r * 0.09)
      : line(handle, darker(fill, 0.22), r * 0.2) + line(handle, fill, r * 0.12),
    path(spout, fill) + path(spout, darker(fill, 0.4), { opacity: 0.16 }),
    turned({ x, y, profile, fill, gloss }),
    motif,
    turned({
      x,
      y: mouth + 2,
      profile: [
        [top[0] * 0.4, r * 0.2],
        [top[0] * 0.96, r * 0.08],
        [top[0] * 1.04, 0, 'corner'],
      ],
      fill: lighter(fill, 0.06),
      gloss,
    }),
    turned({
      x,
      y: mouth - r * 0.17,
      profile: [
        [r * 0.05, r * 0.2],
        [r * 0.13, r * 0.12],
        [r * 0.08, 0],
      ],
      fill: darker(fill, 0.1),
      gloss,
    }),
  );
}

/** Rising steam: three thin lines that make a still picture warm. */
export const steam = (x: number, y: number, height = 80, tone: string = paper): string =>
  [-16, 4, 22]
    .map((shift, i) =>
      line(
        d(
          'M',
          x + shift,
          y,
          'c',
          -12,
          -height * 0.25,
          14,
          -height * 0.4,
          0,
          -height * (0.7 + i * 0.12),
        ),
        tone,
        4,
        { opacity: 0.75 },
      ),
    )
    .join('');

/** Ink bamboo or orchid strokes for porcelain. */
export const brushGrass = (x: number, y: number, size: number, tone: string = ink): string =>
  [-34, -16, 6, 24]
    .map((lean, i) =>
      line(
        d(
          'M',
          x,
          y,
          'q',
          lean * 0.1 * (size / 40),
          -size * 0.5,
          lean * (size / 50),
          -size * (0.75 + (i % 2) * 0.2),
        ),
        tone,
        size * 0.06,
      ),
    )
    .join('');
