import { seededChance } from '../seeded-chance';
import { darker, lighter } from './colour';
import { across, downward } from './lettering';
import { grain, paints } from './paper-grain';
import { sealMark, shade } from './scene';
import { circle, d, line, path, picture, placed, rect } from './svg';
import { osmanthus } from './parts/leaf';
import { paperParcel } from './parts/package';
import { cup, gaiwan, steam, teaTin } from './parts/vessel';

const roof = '#4B5A55';

const eavesRow = (y: number, shift: number, tone: string): string =>
  Array.from({ length: 12 }, (_, i) =>
    path(
      d('M', 330 + i * 42 + shift, y - 42, 'h', 39, 'v', 34, 'a', 19.5, 19.5, 0, 0, 1, -39, 0, 'Z'),
      i % 2 ? tone : lighter(tone, 0.06),
    ),
  ).join('');

const lantern = (x: number, y: number): string =>
  line(d('M', x, y - 60, 'V', y), '#3A2A20', 3) +
  path(
    d(
      'M',
      x - 34,
      y + 40,
      'C',
      x - 38,
      y - 10,
      x + 38,
      y - 10,
      x + 34,
      y + 40,
      'C',
      x + 38,
      y + 92,
      x - 38,
      y + 92,
      x - 34,
      y + 40,
      'Z',
    ),
    '#C23B2B',
  ) +
  line(
    d(
      'M',
      x - 14,
      y + 4,
      'q',
      -10,
      36,
      0,
      74,
      'M',
      x + 14,
      y + 4,
      'q',
      10,
      36,
      0,
      74,
      'M',
      x,
      y + 2,
      'v',
      78,
    ),
    darker('#C23B2B', 0.25),
    2,
  ) +
  rect(x - 18, y - 4, 36, 9, '#8A5A33', { rx: 3 }) +
  rect(x - 18, y + 76, 36, 9, '#8A5A33', { rx: 3 }) +
  line(d('M', x, y + 86, 'v', 26), '#C79A4B', 4) +
  downward('茶', { x, y: y + 24, size: 32, fill: '#F7E3B0' });

/** The wide picture on top of home: the counter under the green eaves where the shop began. */
export function storyBanner(): string {
  return picture(
    750,
    360,
    '青檐记 · 檐下三代人',
    paints,
    rect(0, 0, 750, 360, '#EFE2CB'),
    circle(206, 150, 190, '#F7EEDC'),
    path(
      d(
        'M',
        0,
        270,
        'C',
        80,
        230,
        150,
        236,
        220,
        256,
        'C',
        290,
        226,
        350,
        236,
        420,
        262,
        'V',
        300,
        'H',
        0,
        'Z',
      ),
      '#D5D3B6',
    ),
    rect(352, 62, 398, 240, '#D9BE93'),
    rect(380, 96, 150, 206, '#8A5F3C'),
    rect(388, 104, 66, 198, '#A77549'),
    rect(458, 104, 66, 198, '#A77549'),
    line(
      d(
        'M',
        388,
        168,
        'h',
        136,
        'M',
        388,
        234,
        'h',
        136,
        'M',
        421,
        104,
        'v',
        130,
        'M',
        491,
        104,
        'v',
        130,
      ),
      '#7C5232',
      4,
    ),
    rect(556, 96, 194, 130, '#6B4A31'),
    ...[0, 1].map((row) => rect(556, 152 + row * 66, 194, 8, '#8F6742')),
    teaTin({ x: 592, y: 152, radius: 18, height: 46, fill: '#5F8A4C', text: '' }),
    teaTin({ x: 640, y: 152, radius: 18, height: 52, fill: '#C79A4B', text: '' }),
    teaTin({ x: 688, y: 152, radius: 18, height: 46, fill: '#A8352A', text: '' }),
    rect(340, 0, 410, 26, darker(roof, 0.2)),
    eavesRow(44, -10, darker(roof, 0.12)),
    eavesRow(76, 8, roof),
    rect(352, 92, 398, 10, '#2A1E14', { opacity: 0.16 }),
    lantern(552, 96),
    rect(0, 292, 750, 68, '#A87A4E'),
    rect(0, 292, 750, 6, '#C79B69'),
    path(d('M', 0, 340, 'Q', 375, 322, 750, 340, 'V', 360, 'H', 0, 'Z'), '#956A42'),
    shade(440, 322, 60),
    paperParcel({ x: 436, y: 322, width: 118, height: 112, text: '茶食' }),
    shade(640, 330, 56, 0.16),
    gaiwan({ x: 636, y: 318, radius: 46, band: '#2F557F' }),
    steam(636, 236, 50, '#FFF9EC'),
    cup({ x: 540, y: 334, radius: 24, height: 28, drink: '#C77B38' }),
    placed({ x: -8, y: 44, turn: 10, scale: 0.95 }, osmanthus(seededChance(12))),
    across('檐下三代人', { x: 182, y: 168, size: 50, fill: '#2B241C', gap: 0.08 }),
    across('一盏茶 · 一匣糕', {
      x: 182,
      y: 214,
      size: 22,
      fill: '#6B5A46',
      gap: 0.12,
      weight: 500,
    }),
    grain(750, 360),
    sealMark(700, 12, 26),
  );
}
