import { darker, lighter } from '../colour';
import { disc, drum, slice, tilt, turned } from '../lathe';
import { downward } from '../lettering';
import { scene, scroll, shade } from '../scene';
import { circle, d, ellipse, group, line, path, placed, rect } from '../svg';
import { blossom, leaf } from '../parts/leaf';
import { stamp } from '../parts/label';
import { brushGrass, cup, gaiwan, lidJar, steam, teapot, teaTin } from '../parts/vessel';

const bambooScroll = scroll(
  brushGrass(560, 346, 110, '#5B6A5E') + brushGrass(590, 346, 76, '#7C8A7C') + stamp(620, 320, 26),
);
const mountainScroll = scroll(
  path('M496 330Q530 220 560 250Q580 160 610 220Q630 250 644 330Z', '#8C9A97') +
    path('M496 350Q540 290 580 310Q620 280 644 350Z', '#A9B4AE') +
    circle(610, 130, 24, '#C76A3C') +
    stamp(514, 310, 24),
);
const flowerScroll = scroll(
  line('M500 330C540 280 540 200 600 130', '#5B4634', 6) +
    [
      [540, 250, 26],
      [584, 160, 30],
      [606, 124, 20],
      [528, 290, 18],
    ]
      .map(([x = 0, y = 0, r = 0]) => placed({ x, y, turn: x }, blossom(r, '#C9697A', '#B2762B')))
      .join('') +
    stamp(620, 320, 26),
);

const whiteGaiwan = (): string =>
  scene({
    title: '甜白盖碗',
    ground: '#DCE3E3',
    backdrop: bambooScroll,
    table: '#A9A294',
    things: [
      shade(360, 650, 220, 0.16),
      gaiwan({
        x: 360,
        y: 620,
        radius: 178,
        fill: '#F7F5EF',
        motif: brushGrass(360, 566, 90, '#7E9A8E'),
      }),
    ],
  });

const blueGaiwan = (): string =>
  scene({
    title: '青花缠枝盖碗',
    ground: '#CFDAE3',
    backdrop: flowerScroll,
    table: '#8E8C86',
    things: [
      shade(320, 650, 190, 0.16),
      gaiwan({
        x: 300,
        y: 626,
        radius: 150,
        fill: '#F3F5F4',
        band: '#2F557F',
        motif: group(
          { fill: 'none', stroke: '#2F557F', 'stroke-width': 5 },
          path('M186 540q40 -30 70 6t70 -4t80 2', 'none'),
          placed({ x: 300, y: 556 }, blossom(34, '#4A74A0', '#E8EEF2')),
          placed({ x: 222, y: 540 }, blossom(20, '#4A74A0', '#E8EEF2')),
          placed({ x: 376, y: 540 }, blossom(20, '#4A74A0', '#E8EEF2')),
        ),
      }),
      shade(590, 670, 66),
      cup({
        x: 590,
        y: 664,
        radius: 66,
        height: 76,
        fill: '#F3F5F4',
        drink: '#C9A24A',
        rim: '#2F557F',
        motif: line('M534 612q56 20 112 0', '#2F557F', 4),
      }),
    ],
  });

const clayPot = (): string =>
  scene({
    title: '紫泥石瓢壶',
    ground: '#DED7CC',
    backdrop: mountainScroll,
    table: '#8A7660',
    things: [
      shade(380, 650, 220, 0.16),
      teapot({
        x: 380,
        y: 640,
        radius: 170,
        fill: '#7B4636',
        shape: 'flat',
        motif: group(
          { opacity: 0.75 },
          brushGrass(400, 610, 80, '#5A2F23'),
          stamp(450, 576, 20, '#5A2F23'),
        ),
      }),
    ],
  });

const loopPot = (): string =>
  scene({
    title: '竹提梁壶',
    ground: '#E4DDC8',
    backdrop: bambooScroll,
    table: '#A58B62',
    things: [
      shade(350, 650, 200, 0.16),
      teapot({
        x: 350,
        y: 640,
        radius: 150,
        fill: '#3F4A46',
        shape: 'round',
        loop: '#C8A055',
        gloss: 0.22,
      }),
      shade(610, 668, 56),
      cup({ x: 610, y: 664, radius: 56, height: 58, fill: '#3F4A46', drink: '#C58A3A' }),
      steam(610, 590),
    ],
  });

const celadonCups = (): string =>
  scene({
    title: '青瓷品茗杯',
    ground: '#D5E3DC',
    backdrop: mountainScroll,
    table: '#9A9683',
    things: [
      shade(375, 660, 270, 0.14),
      path(d('M', 90, 650, 'L', 150, 590, 'H', 600, 'L', 660, 650, 'Z'), '#B58B57'),
      rect(90, 650, 570, 20, '#8C6638'),
      ...(
        [
          [230, 624, '#8FB8A4'],
          [375, 624, '#A9CBB8'],
          [520, 624, '#7FA995'],
        ] as const
      ).map(([x, y, fill]) => cup({ x, y, radius: 68, height: 96, fill, drink: '#D3BC62' })),
    ],
  });

const glassServer = (): string =>
  scene({
    title: '耐热玻璃公道杯',
    ground: '#E3E4DC',
    backdrop: flowerScroll,
    table: '#B3A990',
    things: [
      shade(350, 650, 150, 0.16),
      line('M452 470C560 450 560 600 446 590', '#C6D5D3', 20),
      line('M452 470C560 450 560 600 446 590', '#E8F0EE', 10),
      path(
        slice(
          [
            [118, 260, 'corner'],
            [106, 180],
            [126, 70],
            [104, 0, 'corner'],
          ],
          { x: 350, y: 640 },
          -1,
          1,
        ),
        '#DDE8E5',
        { opacity: 0.8 },
      ),
      path('M232 380L206 366L240 400Z', '#DDE8E5'),
      path(
        slice(
          [
            [114, 150, 'corner'],
            [120, 80],
            [100, 8, 'corner'],
          ],
          { x: 350, y: 638 },
          -1,
          1,
        ),
        '#D48A36',
        { opacity: 0.9 },
      ),
      disc(350, 488, 113, '#E5A956'),
      path(
        slice(
          [
            [114, 250],
            [106, 180],
            [122, 70],
            [104, 10],
          ],
          { x: 350, y: 640 },
          -0.86,
          -0.7,
        ),
        '#FFFFFF',
        { opacity: 0.7 },
      ),
      ellipse(350, 380, 118, 118 * tilt, 'none', { stroke: '#F6FBFA', 'stroke-width': 5 }),
      shade(600, 668, 54),
      cup({ x: 600, y: 664, radius: 54, height: 62, fill: '#E9F0EE', drink: '#D48A36' }),
    ],
  });

const celadonCaddy = (): string =>
  scene({
    title: '梅子青茶叶罐',
    ground: '#D7DFD3',
    backdrop: mountainScroll,
    table: '#958A70',
    things: [
      shade(360, 650, 180, 0.18),
      lidJar({
        x: 350,
        y: 645,
        radius: 160,
        height: 320,
        fill: '#7FA58D',
        lid: '#6C937C',
        text: '',
        band: '#D9C27E',
      }),
      placed(
        { x: 310, y: 540, turn: -30 },
        line('M0 0C40 -10 90 -30 130 -70', '#4F7562', 5),
        ...[
          [40, -14],
          [84, -34],
          [120, -66],
        ].map(([x = 0, y = 0]) => placed({ x, y }, blossom(20, '#E9F1E6', '#C9A24A'))),
      ),
    ],
  });

const bambooTray = (): string =>
  scene({
    title: '竹制干泡茶盘',
    ground: '#E6E1CE',
    backdrop: bambooScroll,
    table: '#8F8468',
    things: [
      shade(375, 668, 300, 0.12),
      path(d('M', 60, 640, 'L', 170, 520, 'H', 580, 'L', 690, 640, 'Z'), '#D2B06C'),
      rect(60, 640, 630, 30, '#A98445', { rx: 4 }),
      path(d('M', 120, 624, 'L', 196, 540, 'H', 554, 'L', 630, 624, 'Z'), '#C29D58'),
      line(
        Array.from({ length: 13 }, (_, i) =>
          d('M', 158 + i * 36, 618, 'L', 214 + i * 27, 546),
        ).join(''),
        '#94702F',
        5,
      ),
      teapot({ x: 330, y: 590, radius: 66, fill: '#8A4B38' }),
      cup({ x: 480, y: 596, radius: 36, height: 42, drink: '#B9772F' }),
      cup({ x: 550, y: 612, radius: 36, height: 42, drink: '#B9772F' }),
    ],
  });

const travelSet = (): string =>
  scene({
    title: '行旅快客杯',
    ground: '#D9DEE2',
    backdrop: mountainScroll,
    table: '#7F8585',
    things: [
      shade(260, 650, 130),
      teaTin({
        x: 250,
        y: 650,
        radius: 118,
        height: 280,
        fill: '#4A5C66',
        lid: '#39474F',
        text: '行旅',
        ground: '#E9E3D2',
      }),
      shade(520, 660, 120),
      drum({ x: 520, y: 652, radius: 104, height: 24, fill: '#4A5C66' }),
      turned({
        x: 520,
        y: 632,
        profile: [
          [84, 118, 'corner'],
          [80, 70],
          [58, 0, 'corner'],
        ],
        fill: '#E9E6DC',
        gloss: 0.7,
      }),
      disc(520, 514, 84, '#F6F4EC'),
      disc(520, 518, 72, '#C58A3A'),
      cup({ x: 630, y: 694, radius: 48, height: 54, fill: '#E9E6DC', drink: '#C58A3A' }),
      downward('茶', { x: 520, y: 548, size: 48, fill: '#4A5C66' }),
    ],
  });

const teaTools = (): string =>
  scene({
    title: '茶则六事',
    ground: '#E2D8C6',
    backdrop: flowerScroll,
    table: '#9D8058',
    things: [
      shade(330, 650, 100),
      ...(
        [
          [-18, -46, '#7B5230'],
          [-8, -16, '#A8763F'],
          [3, 12, '#8C5F33'],
          [12, 34, '#B98A4E'],
        ] as const
      ).map(([turn, shift, fill], i) =>
        placed(
          { x: 330 + shift, y: 470, turn },
          rect(-7, -250, 14, 300, fill, { rx: 6 }),
          i === 0
            ? path('M-26 -300Q0 -330 26 -300L14 -230H-14Z', lighter(fill, 0.1))
            : i === 1
              ? path('M-5 -250L0 -330L5 -250Z', darker(fill, 0.2))
              : i === 2
                ? ellipse(0, -262, 22, 34, fill) + ellipse(0, -266, 13, 22, darker(fill, 0.3))
                : path('M-20 -250h40v-18h-40Z', darker(fill, 0.1)),
        ),
      ),
      drum({ x: 330, y: 645, radius: 84, height: 200, fill: '#C8A766', top: '#5E4426' }),
      line('M248 500q82 30 164 0M248 600q82 30 164 0', '#94702F', 5),
      stamp(330, 540, 44),
      shade(560, 668, 90),
      placed(
        { x: 560, y: 656, turn: -8 },
        path('M-110 0C-100 -40 60 -46 110 -30L110 10C60 26 -100 30 -110 0Z', '#B98A4E'),
        path('M-90 -4C-70 -30 60 -34 100 -24V2C50 14 -70 18 -90 -4Z', '#8A5F30'),
      ),
      placed({ x: 500, y: 640 }, leaf(60, '#56703A', 0.2)),
      placed({ x: 530, y: 650, turn: 10 }, leaf(60, '#4A6232', 0.2)),
      placed({ x: 560, y: 636, turn: -6 }, leaf(56, '#617C42', 0.2)),
    ],
  });

export const waresPictures: Readonly<Record<string, () => string>> = {
  'wares-white-gaiwan': whiteGaiwan,
  'wares-blue-gaiwan': blueGaiwan,
  'wares-clay-pot': clayPot,
  'wares-loop-pot': loopPot,
  'wares-celadon-cups': celadonCups,
  'wares-glass-server': glassServer,
  'wares-celadon-caddy': celadonCaddy,
  'wares-bamboo-tray': bambooTray,
  'wares-travel-set': travelSet,
  'wares-tea-tools': teaTools,
};
