import { darker, lighter } from './colour';
import { across } from './lettering';
import { grain, paints } from './paper-grain';
import { sealMark } from './scene';
import { circle, d, ellipse, group, line, path, picture, placed, rect } from './svg';
import { leaf } from './parts/leaf';

const width = 750;
const height = 420;

const tiles = (from: number, to: number, y: number, tone: string): string =>
  Array.from({ length: Math.floor((to - from) / 30) }, (_, i) =>
    path(
      d('M', from + i * 30, y - 30, 'h', 28, 'v', 24, 'a', 14, 14, 0, 0, 1, -28, 0, 'Z'),
      i % 2 ? tone : lighter(tone, 0.07),
    ),
  ).join('');

const lantern = (x: number, y: number): string =>
  line(d('M', x, y - 20, 'v', 20), '#3A2A20', 2) +
  ellipse(x, y + 20, 18, 22, '#C23B2B') +
  line(d('M', x, y + 42, 'v', 14), '#C79A4B', 3);

const signboard = (x: number, y: number, text: string, fill: string): string =>
  rect(x - 110, y, 220, 54, fill, { rx: 4 }) +
  rect(x - 104, y + 6, 208, 42, 'none', { stroke: '#C79A4B', 'stroke-width': 2 }) +
  across(text, { x, y: y + 39, size: 33, fill: '#F1DDA9', gap: 0.24 });

const lattice = (
  x: number,
  y: number,
  w: number,
  h: number,
  frame: string,
  glass: string,
): string =>
  rect(x, y, w, h, frame) +
  rect(x + 6, y + 6, w - 12, h - 12, glass) +
  line(
    d(
      'M',
      x + w / 3,
      y + 6,
      'V',
      y + h - 6,
      'M',
      x + (2 * w) / 3,
      y + 6,
      'V',
      y + h - 6,
      'M',
      x + 6,
      y + h / 3,
      'H',
      x + w - 6,
      'M',
      x + 6,
      y + (2 * h) / 3,
      'H',
      x + w - 6,
    ),
    frame,
    4,
  );

const tree = (x: number, y: number, tone: string): string =>
  line(d('M', x, y, 'C', x - 6, y - 60, x + 10, y - 90, x, y - 150), '#5B4634', 12) +
  [
    [-50, -150, 56],
    [10, -190, 66],
    [62, -140, 50],
    [0, -130, 60],
  ]
    .map(([dx = 0, dy = 0, r = 0], i) =>
      circle(x + dx, y + dy, r, i % 2 ? tone : lighter(tone, 0.12)),
    )
    .join('');

function street(sky: string, ground: string, ...things: readonly string[]): string {
  return (
    rect(0, 0, width, height, sky) +
    things[0] +
    rect(0, 346, width, 74, ground) +
    line(
      d(
        'M',
        0,
        372,
        'H',
        260,
        'M',
        300,
        372,
        'H',
        750,
        'M',
        0,
        398,
        'H',
        120,
        'M',
        160,
        398,
        'H',
        600,
        'M',
        640,
        398,
        'H',
        750,
      ),
      darker(ground, 0.14),
      3,
    ) +
    things.slice(1).join('')
  );
}

/** The old house at the bridge: white wall, black tiles, the first counter. */
const bridgeHouse = (): string =>
  picture(
    width,
    height,
    '青檐巷总店',
    paints,
    street(
      '#E6E4D2',
      '#C3B59C',
      circle(620, 90, 50, '#F6E9C9') +
        path(
          d('M', 0, 300, 'Q', 180, 230, 380, 290, 'T', 750, 270, 'V', 350, 'H', 0, 'Z'),
          '#CBD0B6',
        ),
      rect(150, 140, 440, 220, '#F4EEE0'),
      path(
        d('M', 110, 150, 'Q', 170, 130, 190, 76, 'H', 550, 'Q', 570, 130, 630, 150, 'Z'),
        '#4B5A55',
      ),
      tiles(130, 614, 150, '#3E4C48'),
      path(d('M', 190, 76, 'h', 360, 'v', -14, 'h', -360, 'Z'), '#38443F'),
      signboard(370, 172, '青檐记', '#3A2A20'),
      rect(316, 240, 108, 120, '#7C5232'),
      rect(322, 246, 46, 114, '#9A6B42'),
      rect(372, 246, 46, 114, '#9A6B42'),
      lattice(180, 246, 110, 80, '#7C5232', '#F3D9A0'),
      lattice(450, 246, 110, 80, '#7C5232', '#F3D9A0'),
      lantern(300, 232),
      lantern(440, 232),
      tree(70, 352, '#7A9A63'),
      path(d('M', 590, 352, 'Q', 670, 270, 750, 340, 'V', 366, 'H', 590, 'Z'), '#A9A79A'),
      path(d('M', 630, 352, 'Q', 680, 300, 730, 352, 'Z'), '#7E9CA3'),
    ),
    grain(width, height),
    sealMark(694, 22, 34),
  );

/** The corner shop in the old town: two floors, a long window counter. */
const oldTown = (): string =>
  picture(
    width,
    height,
    '望桥弄店',
    paints,
    street(
      '#F3E0CC',
      '#BFA78A',
      rect(0, 170, 130, 180, '#DCC7AC') +
        rect(620, 150, 130, 200, '#D3BC9E') +
        rect(650, 190, 40, 50, '#A98F72') +
        rect(40, 210, 36, 46, '#B59C80'),
      rect(150, 60, 450, 300, '#B98A5C'),
      path(d('M', 126, 74, 'L', 170, 30, 'H', 580, 'L', 624, 74, 'Z'), '#56504A'),
      tiles(136, 616, 78, '#48423C'),
      lattice(180, 96, 110, 76, '#6B4327', '#F7E4B4'),
      lattice(320, 96, 110, 76, '#6B4327', '#F7E4B4'),
      lattice(460, 96, 110, 76, '#6B4327', '#F7E4B4'),
      tiles(130, 622, 216, '#48423C'),
      rect(150, 206, 450, 150, '#A9764A', { opacity: 0.25 }),
      signboard(375, 222, '青檐记', '#8A2E22'),
      rect(172, 290, 260, 66, '#6B4327'),
      rect(180, 298, 244, 30, '#F7E4B4'),
      rect(166, 326, 272, 12, '#8F5E38'),
      ...[200, 240, 280, 320, 360, 400].map((x, i) =>
        rect(
          x - 12,
          304,
          24,
          22,
          ['#5F8A4C', '#C79A4B', '#A8352A', '#34506E'][i % 4] ?? '#5F8A4C',
          { rx: 3 },
        ),
      ),
      rect(460, 284, 104, 76, '#5A3820'),
      rect(466, 290, 44, 70, '#7C5232'),
      rect(514, 290, 44, 70, '#7C5232'),
      lantern(450, 300),
      lantern(574, 300),
      group(
        {},
        placed({ x: 110, y: 352, turn: -70 }, leaf(70, '#6F9150')),
        placed({ x: 110, y: 352, turn: -110 }, leaf(70, '#5E8044')),
        rect(92, 346, 36, 30, '#8C5F43', { rx: 4 }),
      ),
    ),
    grain(width, height),
    sealMark(694, 22, 34),
  );

/** The new shop by the water: glass front, a timber canopy with the same eaves line. */
const waterside = (): string =>
  picture(
    width,
    height,
    '采苇里店',
    paints,
    street(
      '#D9E5E4',
      '#B5B8AC',
      circle(130, 96, 44, '#F8EED2') +
        rect(40, 190, 70, 160, '#C3D0CE') +
        rect(120, 150, 80, 200, '#B7C6C4') +
        rect(640, 170, 80, 180, '#BCCAC8'),
      rect(170, 120, 430, 240, '#E9E2D2'),
      path(
        d(
          'M',
          140,
          128,
          'Q',
          280,
          104,
          385,
          60,
          'Q',
          490,
          104,
          630,
          128,
          'L',
          630,
          142,
          'Q',
          480,
          122,
          385,
          84,
          'Q',
          290,
          122,
          140,
          142,
          'Z',
        ),
        '#2F5B4E',
      ),
      across('青檐记', { x: 385, y: 172, size: 36, fill: '#2F5B4E', gap: 0.3 }),
      rect(190, 190, 260, 168, '#A9C3C0'),
      line(d('M', 276, 190, 'V', 358, 'M', 364, 190, 'V', 358), '#5E4A36', 5),
      rect(190, 290, 260, 10, '#8F6742'),
      ...[214, 254, 304, 344, 392, 426].map((x, i) =>
        rect(x - 12, 262, 24, 28, ['#5F8A4C', '#C23B2B', '#C79A4B'][i % 3] ?? '#5F8A4C', { rx: 4 }),
      ),
      path('M200 350L290 196H330L236 356Z', '#FFFFFF', { opacity: 0.3 }),
      rect(474, 200, 104, 158, '#5E4A36'),
      rect(482, 208, 88, 150, '#BBD0CC'),
      rect(556, 280, 6, 24, '#C79A4B', { rx: 3 }),
      tree(660, 354, '#88A878'),
      ...[20, 44, 66, 92, 118].map(
        (x, i) =>
          line(d('M', x, 352, 'q', -6, -40, 4 + i * 2, -84 - (i % 3) * 14), '#8A9A5B', 4) +
          ellipse(x + 6 + i * 2, 262 - (i % 3) * 14, 5, 14, '#A9825A'),
      ),
    ),
    grain(width, height),
    sealMark(694, 22, 34),
  );

export const storePictures: Readonly<Record<string, () => string>> = {
  'store-bridge-house': bridgeHouse,
  'store-old-town': oldTown,
  'store-waterside': waterside,
};
