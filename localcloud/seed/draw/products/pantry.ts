import { seededChance } from '../../seeded-chance';
import { darker, lighter } from '../colour';
import { across } from '../lettering';
import { eaves, scene, shade } from '../scene';
import { circle, d, ellipse, group, line, path, placed, rect } from '../svg';
import { flatLabel } from '../parts/label';
import { blossom, leaf } from '../parts/leaf';
import { carton, noodleBundle, paperParcel, pouch, wordmark } from '../parts/package';
import { heap } from '../parts/pastry';
import { bottle, cup, glassJar, lidJar, steam, teaTin } from '../parts/vessel';

const table = '#B99064';

const soySauce = (): string =>
  scene({
    title: '头道鲜酱油',
    ground: '#E9D8BA',
    backdrop: eaves,
    table,
    things: [
      shade(340, 640, 110),
      bottle({
        x: 340,
        y: 640,
        radius: 98,
        height: 400,
        fill: '#3A2218',
        cap: '#A8352A',
        text: '头道酱油',
        ground: '#F2DFB5',
        second: '#A8352A',
      }),
      shade(580, 664, 84),
      cup({
        x: 576,
        y: 660,
        radius: 82,
        height: 46,
        fill: '#EDE7DA',
        drink: '#3F1F12',
        rim: '#7B94A8',
      }),
      heap(seededChance(2), {
        x: 170,
        y: 670,
        spread: 64,
        rows: 3,
        piece: (i) =>
          ellipse(0, 0, 17, 14, i % 2 ? '#D8B56A' : '#E3C684') + ellipse(6, 2, 4, 2.4, '#8F6B33'),
      }),
    ],
  });

const riceVinegar = (): string =>
  scene({
    title: '玫瑰米醋',
    ground: '#F1D9CB',
    backdrop: eaves,
    table: '#B98A6C',
    things: [
      shade(300, 640, 120),
      bottle({
        x: 300,
        y: 640,
        radius: 112,
        height: 360,
        fill: '#A8485A',
        cap: '#3E2A22',
        neck: 'short',
        text: '玫瑰米醋',
        ground: '#FBEFE4',
        letter: '#8A2E45',
      }),
      shade(560, 660, 100),
      cup({
        x: 560,
        y: 656,
        radius: 92,
        height: 78,
        fill: '#F4EDE4',
        drink: '#B85468',
        rim: '#D39AA5',
      }),
      placed({ x: 480, y: 690, turn: 20 }, blossom(34, '#D0677F', '#F0C987')),
      placed({ x: 650, y: 686, turn: 60 }, blossom(26, '#DD8496', '#F0C987')),
    ],
  });

const leesBrine = (): string =>
  scene({
    title: '陈香糟卤',
    ground: '#E6DFB9',
    backdrop: eaves,
    table: '#A88A58',
    things: [
      shade(250, 640, 90),
      bottle({
        x: 250,
        y: 640,
        radius: 80,
        height: 410,
        fill: '#C99A3C',
        cap: '#2F5B4E',
        text: '糟卤',
        ground: '#F8F0D6',
        letter: '#2F5B4E',
        second: '#2F5B4E',
      }),
      shade(520, 654, 120),
      lidJar({
        x: 520,
        y: 650,
        radius: 112,
        height: 190,
        fill: '#6B4A33',
        lid: '#8C3328',
        text: '糟',
        ground: '#D9B97A',
      }),
    ],
  });

const fermentedTofu = (): string =>
  scene({
    title: '玫瑰腐乳',
    ground: '#F0DCC8',
    backdrop: eaves,
    table: '#A9785A',
    things: [
      shade(310, 640, 130),
      glassJar({
        x: 310,
        y: 640,
        radius: 128,
        height: 290,
        fill: '#B5352C',
        text: '腐乳',
        ground: '#FBEBD3',
        letter: '#8A2E22',
        cap: '#D2A24A',
        inside: group(
          {},
          ...Array.from({ length: 12 }, (_, i) =>
            rect(
              196 + (i % 4) * 60,
              400 + Math.floor(i / 4) * 66,
              52,
              56,
              i % 2 ? '#D0524A' : '#C6453C',
              { rx: 8 },
            ),
          ),
        ),
      }),
      shade(570, 664, 100),
      ellipse(570, 654, 108, 26, '#EFE9DC'),
      ellipse(570, 648, 84, 18, '#D9CFBD'),
      rect(520, 600, 58, 44, '#C4423A', { rx: 8 }),
      rect(520, 594, 58, 14, '#DD6A5E', { rx: 7 }),
      rect(572, 612, 52, 40, '#B93A33', { rx: 8 }),
      rect(572, 606, 52, 13, '#D65C52', { rx: 6 }),
      line(d('M', 480, 560, 'L', 690, 640, 'M', 474, 578, 'L', 684, 656), '#7B5230', 8),
    ],
  });

const silkNoodles = (): string =>
  scene({
    title: '手擀龙须面',
    ground: '#EFE3C9',
    backdrop: eaves,
    table: '#C39D6B',
    things: [
      shade(375, 650, 240),
      noodleBundle({
        x: 230,
        y: 640,
        width: 150,
        height: 330,
        fill: '#F1E2B4',
        band: '#B5382B',
        text: '龙须面',
      }),
      noodleBundle({
        x: 390,
        y: 652,
        width: 150,
        height: 330,
        fill: '#EAD7A0',
        band: '#34506E',
        text: '细面',
      }),
      noodleBundle({
        x: 550,
        y: 640,
        width: 150,
        height: 330,
        fill: '#F1E2B4',
        band: '#3F6B57',
        text: '宽面',
      }),
    ],
  });

const shrimpNoodles = (): string =>
  scene({
    title: '虾籽拌面',
    ground: '#F2D8BE',
    backdrop: eaves,
    table: '#B47F58',
    things: [
      shade(230, 650, 130),
      pouch({
        x: 216,
        y: 650,
        width: 236,
        height: 350,
        fill: '#D9752F',
        text: '虾籽面',
        ground: '#FBEBCF',
      }),
      shade(520, 660, 150),
      cup({
        x: 520,
        y: 656,
        radius: 150,
        height: 128,
        fill: '#E4ECEE',
        rim: '#3F6486',
        motif: group(
          {},
          line(d('M', 396, 588, 'q', 124, 44, 250, 0), '#3F6486', 4),
          line(d('M', 410, 606, 'q', 110, 40, 222, 0), '#3F6486', 2.4),
        ),
      }),
      ellipse(520, 528, 128, 24, '#D9A659'),
      line(
        Array.from({ length: 9 }, (_, i) =>
          d('M', 412 + i * 20, 534, 'c', 10, -34, 50, -34, 56, -6),
        ).join(''),
        '#F0CF8B',
        7,
      ),
      ...Array.from({ length: 16 }, (_, i) =>
        circle(440 + ((i * 53) % 160), 514 + ((i * 7) % 18), 3.4, '#C4512C'),
      ),
      ...[0, 1, 2].map((i) =>
        placed(
          { x: 480 + i * 36, y: 508, turn: i * 40 },
          rect(-9, -3, 18, 6, '#6B9A4B', { rx: 3 }),
        ),
      ),
      steam(520, 490, 90, '#FFF6E4'),
    ],
  });

const bambooShoots = (): string =>
  scene({
    title: '天目笋干',
    ground: '#DFE3C2',
    backdrop: eaves,
    table: '#A58F5E',
    things: [
      shade(260, 650, 150),
      paperParcel({
        x: 250,
        y: 650,
        width: 290,
        height: 300,
        text: '笋干',
        fill: '#D2B37C',
        slip: '#4B6B3C',
      }),
      shade(560, 664, 110),
      ...(
        [
          [500, 660, -18, 1],
          [580, 664, 4, 1.1],
          [640, 650, 24, 0.9],
        ] as const
      ).map(([x, y, turn, scale]) =>
        placed(
          { x, y, turn, scale },
          path('M-34 0C-30 -70 -14 -120 0 -150C16 -116 30 -66 34 0Q0 12 -34 0Z', '#C8A45C') +
            path('M-34 0C-20 -34 14 -44 30 -40C34 -20 34 -8 34 0Q0 12 -34 0Z', '#9C7A3E') +
            path(
              'M-26 -50C-8 -80 10 -86 22 -84C18 -110 8 -132 0 -150C-12 -124 -22 -88 -26 -50Z',
              '#B38C4A',
            ) +
            line('M-8 -20Q-4 -80 0 -130M10 -16Q8 -70 2 -120', '#7F6230', 2.4),
        ),
      ),
      placed({ x: 430, y: 692, turn: -14 }, leaf(110, '#6F9150', 0.22)),
      placed({ x: 430, y: 692, turn: 10 }, leaf(90, '#5E8044', 0.22)),
    ],
  });

const driedMushroom = (): string =>
  scene({
    title: '花菇',
    ground: '#E2D8C8',
    backdrop: eaves,
    table: '#8F7458',
    things: [
      shade(250, 650, 140),
      carton({
        x: 240,
        y: 650,
        width: 230,
        height: 290,
        depth: 90,
        fill: '#4A3B2E',
        front: group(
          {},
          circle(240, 530, 70, '#D9C6A0', { opacity: 0.95 }),
          path('M186 536C190 486 290 486 294 536Q240 552 186 536Z', '#7A5738'),
          path('M222 540h36l6 36h-48Z', '#EFE2C8'),
          flatLabel({ x: 240, y: 372, width: 70, height: 84, text: '菇', mark: false }),
        ),
      }),
      wordmark(240, 630, 28, '#D9B97A'),
      shade(550, 668, 120),
      ...(
        [
          [490, 650, 78],
          [620, 660, 66],
          [560, 596, 74],
        ] as const
      ).map(([x, y, r]) =>
        group(
          {},
          path(
            d(
              'M',
              x - r * 0.3,
              y - r * 0.2,
              'h',
              r * 0.6,
              'l',
              r * 0.06,
              r * 0.5,
              'h',
              -r * 0.72,
              'Z',
            ),
            '#E6D6B8',
          ),
          path(
            d(
              'M',
              x - r,
              y - r * 0.1,
              'C',
              x - r * 0.9,
              y - r * 1.05,
              x + r * 0.9,
              y - r * 1.05,
              x + r,
              y - r * 0.1,
              'Q',
              x,
              y + r * 0.24,
              x - r,
              y - r * 0.1,
              'Z',
            ),
            '#6E4D34',
          ),
          line(
            d(
              'M',
              x,
              y - r * 0.78,
              'l',
              -r * 0.14,
              r * 0.3,
              'l',
              r * 0.2,
              r * 0.26,
              'M',
              x - r * 0.1,
              y - r * 0.48,
              'l',
              -r * 0.4,
              r * 0.12,
              'M',
              x + r * 0.1,
              y - r * 0.6,
              'l',
              r * 0.4,
              r * 0.14,
              'l',
              r * 0.1,
              r * 0.22,
              'M',
              x - r * 0.4,
              y - r * 0.36,
              'l',
              -r * 0.2,
              r * 0.2,
            ),
            '#EBD9B9',
            r * 0.075,
          ),
        ),
      ),
    ],
  });

const lotusRoot = (): string =>
  scene({
    title: '西子藕粉',
    ground: '#F3E0DC',
    backdrop: eaves,
    table: '#B59A86',
    things: [
      shade(270, 640, 130),
      teaTin({
        x: 270,
        y: 640,
        radius: 118,
        height: 340,
        fill: '#D9A3A0',
        lid: '#A8656A',
        text: '藕粉',
        stripe: '#FBEDE4',
        letter: '#8A4A55',
      }),
      shade(560, 660, 110),
      cup({
        x: 560,
        y: 656,
        radius: 106,
        height: 92,
        fill: '#F6F1E6',
        drink: '#C99A8E',
        rim: '#CF9A94',
      }),
      ...[
        [530, 566],
        [566, 560],
        [596, 570],
      ].map(([x = 0, y = 0]) => circle(x, y, 5, '#E3A32C')),
      placed(
        { x: 430, y: 690 },
        ellipse(0, 0, 52, 26, '#EBD3C0') +
          ellipse(0, -4, 52, 26, '#F7E9DA') +
          [
            [-26, -6],
            [0, -16],
            [26, -6],
            [-14, 8],
            [14, 8],
            [0, -4],
          ]
            .map(([x = 0, y = 0]) => ellipse(x, y, 8, 5, '#C79F88'))
            .join(''),
      ),
    ],
  });

const sweetSauce = (): string =>
  scene({
    title: '伏晒甜面酱',
    ground: '#EAD9C0',
    backdrop: eaves,
    table: '#94704E',
    things: [
      shade(370, 640, 180),
      lidJar({
        x: 370,
        y: 640,
        radius: 168,
        height: 270,
        fill: '#54372A',
        lid: '#C23B2B',
        text: '甜面酱',
        ground: '#D9B97A',
        letter: '#3A2218',
        band: '#7A5238',
      }),
      line(d('M', 560, 668, 'L', 690, 560), '#B0844F', 12),
      ellipse(556, 668, 46, 22, '#B0844F'),
      ellipse(556, 663, 36, 15, '#4A2718'),
      across('伏', { x: 140, y: 470, size: 64, fill: darker('#EAD9C0', 0.35) }),
      circle(140, 448, 58, 'none', { stroke: lighter('#C23B2B', 0.3), 'stroke-width': 5 }),
    ],
  });

export const pantryPictures: Readonly<Record<string, () => string>> = {
  'pantry-soy-sauce': soySauce,
  'pantry-rose-vinegar': riceVinegar,
  'pantry-lees-brine': leesBrine,
  'pantry-fermented-tofu': fermentedTofu,
  'pantry-silk-noodles': silkNoodles,
  'pantry-shrimp-noodles': shrimpNoodles,
  'pantry-bamboo-shoots': bambooShoots,
  'pantry-dried-mushroom': driedMushroom,
  'pantry-lotus-root': lotusRoot,
  'pantry-sweet-sauce': sweetSauce,
};
