import { darker, lighter } from './colour';
import { circle, clipped, d, ellipse, group, line, path, picture, rect } from './svg';

interface Face {
  readonly ground: string;
  readonly skin: string;
  readonly hair: string;
  readonly clothes: string;
  readonly style: 'bob' | 'bun' | 'short' | 'long' | 'grey' | 'cap' | 'tail' | 'curly';
  readonly glasses?: boolean;
  readonly beard?: boolean;
}

const behind: Record<Face['style'], (hair: string) => string> = {
  bob: (hair) => path('M58 112C50 40 190 40 182 112V150H58Z', hair),
  bun: (hair) => circle(120, 40, 24, hair),
  short: () => '',
  long: (hair) => path('M54 120C44 30 196 30 186 120L196 206H44Z', hair),
  grey: () => '',
  cap: () => '',
  tail: (hair) => path('M168 70C214 84 206 150 190 178C196 140 186 116 164 104Z', hair),
  curly: (hair) =>
    [
      [66, 90, 26],
      [64, 124, 22],
      [174, 90, 26],
      [176, 124, 22],
      [80, 62, 26],
      [160, 62, 26],
      [120, 48, 30],
    ]
      .map(([x = 0, y = 0, r = 0]) => circle(x, y, r, hair))
      .join(''),
};

const front: Record<Face['style'], (hair: string) => string> = {
  bob: (hair) =>
    path('M66 104C62 44 178 44 174 104C160 92 150 78 144 66C128 86 96 94 66 104Z', hair),
  bun: (hair) =>
    path('M66 100C64 44 176 44 174 100C164 70 140 62 120 62C100 62 76 70 66 100Z', hair),
  short: (hair) =>
    path(
      'M66 98C58 38 182 34 174 98C172 82 164 76 156 70C132 82 92 76 82 68C74 76 68 84 66 98Z',
      hair,
    ),
  long: (hair) =>
    path('M66 110C60 44 180 44 174 110C166 84 140 74 122 58C108 76 78 84 66 110Z', hair),
  grey: (hair) =>
    path(
      'M66 102C60 66 74 50 92 48C84 60 82 70 80 82C74 86 68 92 66 102ZM174 102C180 66 166 50 148 48C156 60 158 70 160 82C166 86 172 92 174 102Z',
      hair,
    ) + path('M88 56C104 40 140 40 152 56C132 48 108 48 88 56Z', hair),
  cap: (hair) =>
    path('M62 88C64 30 176 30 178 88Q120 70 62 88Z', hair) +
    path('M58 88Q120 68 186 86Q196 98 184 100Q120 82 60 98Z', darker(hair, 0.2)),
  tail: (hair) => path('M66 98C62 42 180 40 174 96C160 88 150 74 134 66C110 84 82 84 66 98Z', hair),
  curly: (hair) =>
    [
      [88, 64, 20],
      [112, 56, 20],
      [138, 58, 20],
      [156, 74, 16],
    ]
      .map(([x = 0, y = 0, r = 0]) => circle(x, y, r, hair))
      .join(''),
};

function portrait(name: string, face: Face): string {
  const { ground, skin, hair, clothes, style, glasses = false, beard = false } = face;
  const shoulders = 'M24 240C28 190 74 178 120 178C166 178 212 190 216 240Z';
  return picture(
    240,
    240,
    name,
    rect(0, 0, 240, 240, ground),
    circle(196, 44, 60, lighter(ground, 0.35)),
    behind[style](hair),
    path(shoulders, clothes),
    clipped(shoulders, path('M150 170H240V240H140Z', darker(clothes, 0.4), { opacity: 0.2 })),
    path('M100 150H140V184Q120 206 100 184Z', darker(skin, 0.14)),
    path('M98 178L120 206L142 178L150 184L120 222L90 184Z', lighter(clothes, 0.5)),
    ellipse(66, 116, 9, 13, darker(skin, 0.08)),
    ellipse(174, 116, 9, 13, darker(skin, 0.08)),
    path(
      d(
        'M',
        68,
        96,
        'C',
        68,
        50,
        172,
        50,
        172,
        96,
        'V',
        116,
        'C',
        172,
        152,
        146,
        170,
        120,
        170,
        'C',
        94,
        170,
        68,
        152,
        68,
        116,
        'Z',
      ),
      skin,
    ),
    beard ? path('M92 146Q120 138 148 146Q146 190 120 202Q94 190 92 146Z', lighter(hair, 0.1)) : '',
    front[style](hair),
    ellipse(86, 132, 11, 7, '#E08A74', { opacity: 0.35 }),
    ellipse(154, 132, 11, 7, '#E08A74', { opacity: 0.35 }),
    line('M90 100q9 -6 18 -1M132 99q9 -5 18 1', darker(hair, 0.1), 3.4),
    circle(99, 115, 4.6, '#2B241C'),
    circle(141, 115, 4.6, '#2B241C'),
    line('M120 118q-5 12 2 14', darker(skin, 0.3), 2.6),
    line('M108 147q12 9 24 0', '#A34B3C', 3.6),
    glasses
      ? group(
          { fill: 'none', stroke: '#4A3B2E', 'stroke-width': 3.4 },
          circle(99, 115, 16, 'none'),
          circle(141, 115, 16, 'none'),
          line('M115 114h10', '#4A3B2E', 3.4),
        )
      : '',
  );
}

const faces: readonly Face[] = [
  { ground: '#E4D3B8', skin: '#F3CFAE', hair: '#2F2620', clothes: '#B4472E', style: 'bob' },
  {
    ground: '#D3DFD2',
    skin: '#EFC6A0',
    hair: '#3A2C22',
    clothes: '#3F6B57',
    style: 'short',
    glasses: true,
  },
  { ground: '#F0D8CC', skin: '#F6D6B8', hair: '#4A3426', clothes: '#D08A5A', style: 'bun' },
  {
    ground: '#D6DEE6',
    skin: '#E9BD95',
    hair: '#A9A29A',
    clothes: '#4A5C7A',
    style: 'grey',
    beard: true,
  },
  { ground: '#EBDDEA', skin: '#F5D2B3', hair: '#2B211E', clothes: '#8C5F7A', style: 'long' },
  { ground: '#DDE3C4', skin: '#E6B78E', hair: '#6B7F4B', clothes: '#D9B35A', style: 'cap' },
  {
    ground: '#F3E3BE',
    skin: '#F4CDA6',
    hair: '#5B3A26',
    clothes: '#34506E',
    style: 'tail',
    glasses: true,
  },
  { ground: '#E9CFC4', skin: '#EBC29D', hair: '#8C8580', clothes: '#7A2E3A', style: 'curly' },
];

export const peoplePictures: Readonly<Record<string, () => string>> = Object.fromEntries(
  faces.map((face, i) => [`avatar-${i + 1}`, () => portrait(`演示头像 ${i + 1}`, face)]),
);
