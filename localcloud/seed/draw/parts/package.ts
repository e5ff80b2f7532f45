import { darker, lighter } from '../colour';
import { kraft, paper, seal } from '../inks';
import { across, downward } from '../lettering';
import { circle, clipped, d, ellipse, group, line, path, rect } from '../svg';
import { flatLabel, stamp } from './label';

interface Place {
  readonly x: number;
  readonly y: number;
}

interface Carton extends Place {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  readonly fill: string;
  readonly front?: string;
  readonly side?: string;
}

/** A carton seen a little from the left and above; x, y is the middle of the front foot. `front` draws on the front face. */
export function carton({
  x,
  y,
  width,
  height,
  depth,
  fill,
  front = '',
  side = '',
}: Carton): string {
  const left = x - width / 2;
  const right = x + width / 2;
  const dx = depth * 0.5;
  const dy = depth * 0.34;
  return group(
    {},
    path(d('M', right, y, 'l', dx, -dy, 'v', -height, 'l', -dx, dy, 'Z'), darker(fill, 0.32)),
    side,
    path(
      d('M', left, y - height, 'l', dx, -dy, 'h', width, 'l', -dx, dy, 'Z'),
      lighter(fill, 0.26),
    ),
    rect(left, y - height, width, height, fill),
    front,
    path(d('M', left, y - height, 'h', width), 'none', {
      stroke: lighter(fill, 0.45),
      'stroke-width': 2,
      opacity: 0.7,
    }),
  );
}

/** A lift-off lid box: the lid sits over the lower part with a thin shadow under its edge. */
export function lidBox(
  box: Carton & { lid?: string; lidHeight?: number; band?: string; face?: string },
): string {
  const {
    x,
    y,
    width,
    height,
    depth,
    fill,
    lid = fill,
    lidHeight = height * 0.55,
    band,
    face = '',
  } = box;
  const dx = depth * 0.5;
  const dy = depth * 0.34;
  const edge = y - height + lidHeight;
  const wrap = band
    ? rect(x - 22, y - height, 44, height, band) +
      path(
        d('M', x - 22, y - height, 'l', dx, -dy, 'h', 44, 'l', -dx, dy, 'Z'),
        lighter(band, 0.25),
      )
    : '';
  return group(
    {},
    carton({ x, y, width, height: height - lidHeight + 4, depth, fill: darker(fill, 0.06) }),
    carton({ x, y: edge, width: width + 10, height: lidHeight, depth: depth + 8, fill: lid }),
    rect(x - width / 2, edge, width, 7, '#2A1E14', { opacity: 0.18 }),
    wrap,
    face,
  );
}

/** A soft standing pouch with a pressed top seam. */
export function pouch(
  bag: Place & {
    width: number;
    height: number;
    fill: string;
    text: string;
    ground?: string;
    letter?: string;
    window?: string;
  },
): string {
  const { x, y, width: w, height: h, fill, text, ground, letter, window = '' } = bag;
  const body = d(
    'M',
    x - w * 0.46,
    y - h,
    'H',
    x + w * 0.46,
    'C',
    x + w * 0.47,
    y - h * 0.8,
    x + w * 0.5,
    y - h * 0.3,
    x + w * 0.49,
    y - 14,
    'Q',
    x + w * 0.4,
    y + 4,
    x,
    y + 6,
    'Q',
    x - w * 0.4,
    y + 4,
    x - w * 0.49,
    y - 14,
    'C',
    x - w * 0.5,
    y - h * 0.3,
    x - w * 0.47,
    y - h * 0.8,
    x - w * 0.46,
    y - h,
    'Z',
  );
  const seams = [0, 1, 2, 3].map((i) =>
    line(d('M', x - w * 0.45, y - h + 8 + i * 7, 'H', x + w * 0.45), darker(fill, 0.3), 1.4, {
      opacity: 0.5,
    }),
  );
  return group(
    {},
    path(body, fill),
    clipped(
      body,
      path(
        d(
          'M',
          x + w * 0.2,
          y - h,
          'C',
          x + w * 0.26,
          y - h * 0.6,
          x + w * 0.2,
          y - h * 0.3,
          x + w * 0.28,
          y + 8,
          'H',
          x + w,
          'V',
          y - h,
          'Z',
        ),
        darker(fill, 0.5),
        { opacity: 0.16 },
      ),
      path(
        d(
          'M',
          x - w * 0.4,
          y - h * 0.94,
          'C',
          x - w * 0.36,
          y - h * 0.5,
          x - w * 0.42,
          y - h * 0.3,
          x - w * 0.38,
          y - 10,
          'h',
          16,
          'C',
          x - w * 0.36,
          y - h * 0.4,
          x - w * 0.3,
          y - h * 0.6,
          x - w * 0.33,
          y - h * 0.94,
          'Z',
        ),
        lighter(fill, 0.8),
        { opacity: 0.28 },
      ),
      rect(x - w / 2, y - h, w, 36, darker(fill, 0.25), { opacity: 0.2 }),
    ),
    ...seams,
    window,
    flatLabel({
      x,
      y: y - h * 0.8,
      width: w * 0.38,
      height: h * 0.56,
      text,
      ...(ground ? { ground } : {}),
      ...(letter ? { letter } : {}),
    }),
  );
}

/** The old way to carry sweets home: a paper parcel, a red slip on top, hemp string crossed over it. */
export function paperParcel(
  parcel: Place & {
    width: number;
    height: number;
    text: string;
    fill?: string;
    slip?: string;
    letter?: string;
  },
): string {
  const { x, y, width: w, height: h, text, fill = kraft, slip = seal, letter = paper } = parcel;
  const front = d(
    'M',
    x - w * 0.42,
    y - h * 0.72,
    'L',
    x + w * 0.42,
    y - h * 0.72,
    'L',
    x + w * 0.5,
    y,
    'Q',
    x,
    y + 8,
    x - w * 0.5,
    y,
    'Z',
  );
  const top = d(
    'M',
    x - w * 0.42,
    y - h * 0.72,
    'L',
    x - w * 0.3,
    y - h,
    'H',
    x + w * 0.3,
    'L',
    x + w * 0.42,
    y - h * 0.72,
    'Z',
  );
  const string = darker('#D9C397', 0.1);
  return group(
    {},
    path(front, fill),
    path(
      d(
        'M',
        x + w * 0.22,
        y - h * 0.72,
        'L',
        x + w * 0.42,
        y - h * 0.72,
        'L',
        x + w * 0.5,
        y,
        'Q',
        x + w * 0.4,
        y + 4,
        x + w * 0.28,
        y + 5,
        'Z',
      ),
      darker(fill, 0.35),
      { opacity: 0.32 },
    ),
    path(
      d(
        'M',
        x - w * 0.42,
        y - h * 0.72,
        'L',
        x - w * 0.34,
        y - h * 0.72,
        'L',
        x - w * 0.4,
        y + 3,
        'L',
        x - w * 0.5,
        y,
        'Z',
      ),
      lighter(fill, 0.4),
      { opacity: 0.5 },
    ),
    path(top, lighter(fill, 0.22)),
    path(
      d(
        'M',
        x - w * 0.17,
        y - h * 0.98,
        'H',
        x + w * 0.17,
        'L',
        x + w * 0.21,
        y - h * 0.72,
        'L',
        x + w * 0.22,
        y - h * 0.12,
        'H',
        x - w * 0.22,
        'L',
        x - w * 0.21,
        y - h * 0.72,
        'Z',
      ),
      slip,
    ),
    path(d('M', x - w * 0.21, y - h * 0.72, 'H', x + w * 0.21), 'none', {
      stroke: darker(slip, 0.25),
      'stroke-width': 2,
    }),
    line(
      d('M', x - w * 0.46, y - h * 0.4, 'Q', x, y - h * 0.34, x + w * 0.46, y - h * 0.4),
      string,
      5,
    ),
    downward(text, {
      x,
      y: y - h * 0.66,
      size: Math.min(w * 0.2, (h * 0.5) / [...text].length),
      fill: letter,
      gap: 0.06,
    }),
    line(
      d('M', x - w * 0.36, y - h * 0.86, 'Q', x, y - h * 0.8, x + w * 0.36, y - h * 0.86),
      string,
      5,
    ),
    line(
      d(
        'M',
        x,
        y - h * 0.84,
        'C',
        x - 34,
        y - h - 34,
        x - 66,
        y - h - 4,
        x,
        y - h * 0.84,
        'C',
        x + 34,
        y - h - 34,
        x + 66,
        y - h - 4,
        x,
        y - h * 0.84,
      ),
      string,
      4.6,
    ),
    circle(x, y - h * 0.84, 7, string),
  );
}

/** A pressed tea cake in its printed paper, standing. */
export function teaCake(
  cake: Place & { radius: number; fill: string; letter: string; text: string; ring?: string },
): string {
  const { x, y, radius: r, fill, letter, text, ring = letter } = cake;
  const folds = Array.from({ length: 28 }, (_, i) => {
    const angle = (i / 28) * Math.PI * 2 + (i % 3) * 0.05;
    const from = r * (0.78 + (i % 4) * 0.03);
    return d(
      'M',
      x + Math.cos(angle) * from,
      y + Math.sin(angle) * from,
      'L',
      x + Math.cos(angle + 0.06) * r * 0.99,
      y + Math.sin(angle + 0.06) * r * 0.99,
    );
  });
  return group(
    {},
    circle(x + 12, y + 3, r, darker(fill, 0.34)),
    circle(x, y, r, fill),
    clipped(
      d('M', x - r, y, 'a', r, r, 0, 1, 1, r * 2, 0, 'a', r, r, 0, 1, 1, -r * 2, 0, 'Z'),
      path(
        d(
          'M',
          x + r * 0.35,
          y - r,
          'Q',
          x + r * 0.72,
          y,
          x + r * 0.2,
          y + r,
          'H',
          x + r,
          'V',
          y - r,
          'Z',
        ),
        darker(fill, 0.5),
        { opacity: 0.1 },
      ),
    ),
    line(folds.join(''), darker(fill, 0.3), 2, { opacity: 0.45 }),
    circle(x, y, r * 0.7, 'none', { stroke: ring, 'stroke-width': 4 }),
    circle(x, y, r * 0.64, 'none', { stroke: ring, 'stroke-width': 1.6 }),
    downward(text, { x, y: y - r * 0.5, size: (r * 0.78) / [...text].length, fill: letter }),
    stamp(x, y + r * 0.38, r * 0.15),
  );
}

/** A paper-wrapped piece of candy with two twisted ends. */
export function twistCandy(width: number, fill: string, stripe?: string): string {
  const w = width / 2;
  const h = width * 0.26;
  const wing = (side: 1 | -1): string =>
    path(
      d(
        'M',
        side * w * 0.62,
        0,
        'L',
        side * w * 1.22,
        -h * 1.05,
        'Q',
        side * w * 1.1,
        0,
        side * w * 1.22,
        h * 1.05,
        'Z',
      ),
      lighter(fill, 0.14),
    ) +
    line(
      d(
        'M',
        side * w * 0.68,
        0,
        'L',
        side * w * 1.08,
        -h * 0.5,
        'M',
        side * w * 0.68,
        0,
        'L',
        side * w * 1.08,
        h * 0.5,
      ),
      darker(fill, 0.3),
      1.6,
    );
  const body = d(
    'M',
    -w * 0.66,
    0,
    'C',
    -w * 0.66,
    -h * 1.3,
    w * 0.66,
    -h * 1.3,
    w * 0.66,
    0,
    'C',
    w * 0.66,
    h * 1.3,
    -w * 0.66,
    h * 1.3,
    -w * 0.66,
    0,
    'Z',
  );
  return group(
    {},
    wing(-1),
    wing(1),
    path(body, fill),
    stripe ? clipped(body, rect(-w * 0.16, -h * 1.3, w * 0.32, h * 2.6, stripe)) : '',
    path(
      d(
        'M',
        -w * 0.4,
        -h * 0.4,
        'Q',
        0,
        -h * 0.95,
        w * 0.4,
        -h * 0.4,
        'Q',
        0,
        -h * 0.7,
        -w * 0.4,
        -h * 0.4,
        'Z',
      ),
      '#FFFFFF',
      { opacity: 0.5 },
    ),
  );
}

/** A stack of dry noodles held by a paper band; x, y is the middle of the foot, the bundle stands. */
export function noodleBundle(
  bundle: Place & {
    width: number;
    height: number;
    fill: string;
    band: string;
    text: string;
    letter?: string;
  },
): string {
  const { x, y, width: w, height: h, fill, band, text, letter = paper } = bundle;
  const strands = Array.from({ length: 12 }, (_, i) => {
    const at = x - w / 2 + (w / 12) * (i + 0.5);
    return d('M', at, y - 4 - (i % 3) * 2, 'L', at + (at - x) * 0.06, y - h + (i % 2) * 5);
  });
  const bundleShape = d(
    'M',
    x - w * 0.5,
    y,
    'L',
    x - w * 0.53,
    y - h,
    'Q',
    x,
    y - h - 16,
    x + w * 0.53,
    y - h,
    'L',
    x + w * 0.5,
    y,
    'Q',
    x,
    y + 12,
    x - w * 0.5,
    y,
    'Z',
  );
  return group(
    {},
    path(bundleShape, fill),
    line(strands.join(''), darker(fill, 0.22), 2.2),
    clipped(
      bundleShape,
      path(
        d('M', x + w * 0.24, y - h - 20, 'H', x + w, 'V', y + 20, 'H', x + w * 0.2, 'Z'),
        darker(fill, 0.5),
        { opacity: 0.14 },
      ),
    ),
    ellipse(x, y - h, w * 0.53, 14, lighter(fill, 0.3)),
    path(
      d(
        'M',
        x - w * 0.515,
        y - h * 0.74,
        'Q',
        x,
        y - h * 0.7,
        x + w * 0.515,
        y - h * 0.74,
        'L',
        x + w * 0.505,
        y - h * 0.24,
        'Q',
        x,
        y - h * 0.2,
        x - w * 0.505,
        y - h * 0.24,
        'Z',
      ),
      band,
    ),
    path(
      d(
        'M',
        x + w * 0.26,
        y - h * 0.72,
        'L',
        x + w * 0.515,
        y - h * 0.74,
        'L',
        x + w * 0.505,
        y - h * 0.24,
        'L',
        x + w * 0.25,
        y - h * 0.22,
        'Z',
      ),
      darker(band, 0.5),
      { opacity: 0.2 },
    ),
    downward(text, {
      x,
      y: y - h * 0.69,
      size: Math.min(w * 0.4, (h * 0.42) / [...text].length),
      fill: letter,
      gap: 0.08,
    }),
  );
}

/** A ribbon with a flat bow, lying over the top front edge of a box. */
export const bow = (x: number, y: number, size: number, fill: string): string =>
  group(
    {},
    path(
      d(
        'M',
        x,
        y,
        'C',
        x - size * 0.5,
        y - size * 0.62,
        x - size * 1.1,
        y - size * 0.4,
        x - size * 0.95,
        y + size * 0.06,
        'Q',
        x - size * 0.5,
        y + size * 0.2,
        x,
        y,
        'Z',
      ),
      fill,
    ),
    path(
      d(
        'M',
        x,
        y,
        'C',
        x + size * 0.5,
        y - size * 0.62,
        x + size * 1.1,
        y - size * 0.4,
        x + size * 0.95,
        y + size * 0.06,
        'Q',
        x + size * 0.5,
        y + size * 0.2,
        x,
        y,
        'Z',
      ),
      darker(fill, 0.1),
    ),
    path(
      d(
        'M',
        x - 4,
        y,
        'L',
        x - size * 0.5,
        y + size * 0.86,
        'l',
        size * 0.2,
        -size * 0.06,
        'l',
        size * 0.1,
        size * 0.16,
        'L',
        x + 6,
        y,
        'Z',
      ),
      darker(fill, 0.14),
    ),
    path(
      d(
        'M',
        x + 4,
        y,
        'L',
        x + size * 0.48,
        y + size * 0.9,
        'l',
        -size * 0.2,
        -size * 0.08,
        'l',
        -size * 0.1,
        size * 0.14,
        'L',
        x - 6,
        y,
        'Z',
      ),
      darker(fill, 0.2),
    ),
    rect(x - size * 0.13, y - size * 0.13, size * 0.26, size * 0.28, lighter(fill, 0.12), {
      rx: 6,
    }),
  );

export const wordmark = (x: number, y: number, size: number, fill: string): string =>
  across('青檐记', { x, y, size, fill, gap: 0.3 });
