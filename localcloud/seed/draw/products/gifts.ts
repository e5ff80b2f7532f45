import { darker, lighter } from '../colour';
import { across, downward } from '../lettering';
import { fans, scene, shade } from '../scene';
import { circle, d, ellipse, group, line, path, placed, rect } from '../svg';
import { flatLabel, stamp } from '../parts/label';
import { blossom } from '../parts/leaf';
import { bow, carton, lidBox, paperParcel, wordmark } from '../parts/package';
import { flowerCake, mooncake, squareCake } from '../parts/pastry';
import { glassJar, teapot, teaTin } from '../parts/vessel';

const goldFans = fans('#E2BE72');

const fourSeasons = (): string =>
  scene({
    title: '四时茶礼',
    ground: '#9E3A2E',
    backdrop: goldFans,
    table: '#6E2720',
    things: [
      shade(375, 660, 290),
      lidBox({
        x: 340,
        y: 660,
        width: 470,
        height: 150,
        depth: 170,
        fill: '#7A2A22',
        lidHeight: 40,
        face: group(
          {},
          rect(105, 620, 470, 40, '#C79A4B'),
          across('四时茶礼', { x: 340, y: 652, size: 32, fill: '#5A1F18', gap: 0.4 }),
        ),
      }),
      path(d('M', 100, 506, 'l', 89, -60.5, 'h', 480, 'l', -89, 60.5, 'Z'), '#F1E0B8'),
      ...(
        [
          ['春', '#6F9150', 200],
          ['夏', '#D9A23C', 320],
          ['秋', '#A8452F', 440],
          ['冬', '#45586B', 560],
        ] as const
      ).map(([text, fill, x]) =>
        teaTin({ x, y: 500, radius: 52, height: 190, fill, text, stripe: '#F1DDA9' }),
      ),
    ],
  });

const twinTins = (): string =>
  scene({
    title: '双罐茶礼',
    ground: '#2F5B4E',
    backdrop: goldFans,
    table: '#24453B',
    things: [
      shade(375, 650, 250),
      carton({
        x: 340,
        y: 650,
        width: 400,
        height: 310,
        depth: 120,
        fill: '#E9DDC2',
        front: group(
          {},
          rect(140, 340, 400, 310, '#E9DDC2'),
          rect(166, 376, 348, 248, '#2F5B4E'),
          rect(174, 384, 332, 232, 'none', { stroke: '#C79A4B', 'stroke-width': 3 }),
        ),
      }),
      teaTin({
        x: 262,
        y: 606,
        radius: 68,
        height: 206,
        fill: '#C79A4B',
        text: '龙井种',
        lid: '#9C7430',
      }),
      teaTin({
        x: 420,
        y: 606,
        radius: 68,
        height: 206,
        fill: '#A8352A',
        text: '红茶',
        lid: '#7E241C',
      }),
      wordmark(340, 366, 22, '#2F5B4E'),
    ],
  });

const eightTreats = (): string => {
  const cell = (x: number, y: number, inside: string): string =>
    rect(x - 62, y - 46, 124, 92, '#E9D6AC', { rx: 6 }) + inside;
  return scene({
    title: '茶食八件',
    ground: '#B4472E',
    backdrop: goldFans,
    table: '#7E2E20',
    things: [
      shade(375, 670, 290),
      rect(85, 380, 580, 280, '#5F2419', { rx: 12 }),
      rect(101, 396, 548, 248, '#8A3A28', { rx: 8 }),
      ...[0, 1, 2, 3].map((i) =>
        cell(
          176 + i * 133,
          458,
          [
            squareCake({ x: 176, y: 474, size: 92, fill: '#CFCB7A' }),
            flowerCake({ x: 309, y: 470, radius: 46, fill: '#F0A6A6', heart: '#B73C4B' }),
            mooncake({ x: 442, y: 470, radius: 46, fill: '#C7823A', text: '福' }),
            squareCake({ x: 575, y: 474, size: 92, fill: '#F0CE72' }),
          ][i] ?? '',
        ),
      ),
      ...[0, 1, 2, 3].map((i) =>
        cell(
          176 + i * 133,
          576,
          [
            flowerCake({ x: 176, y: 588, radius: 46, fill: '#C9D39A', heart: '#6F8B50' }),
            mooncake({ x: 309, y: 588, radius: 46, fill: '#DDA255', text: '禄' }),
            squareCake({ x: 442, y: 592, size: 92, fill: '#E6B9A2' }),
            mooncake({ x: 575, y: 588, radius: 46, fill: '#A9653A', text: '寿' }),
          ][i] ?? '',
        ),
      ),
      path(d('M', 85, 380, 'L', 130, 250, 'H', 620, 'L', 665, 380, 'Z'), '#6E2A1D'),
      path(d('M', 118, 366, 'L', 150, 268, 'H', 600, 'L', 632, 366, 'Z'), 'none', {
        stroke: '#D9AE5E',
        'stroke-width': 3,
      }),
      across('茶食八件', { x: 375, y: 336, size: 56, fill: '#F1DDA9', gap: 0.35 }),
    ],
  });
};

const mooncakeBox = (): string =>
  scene({
    title: '月到中秋礼盒',
    ground: '#34405E',
    backdrop: (ground) => circle(375, 250, 190, '#F4E3B5') + fansLow(ground),
    table: '#232C44',
    things: [
      shade(360, 660, 260),
      lidBox({
        x: 350,
        y: 660,
        width: 440,
        height: 260,
        depth: 130,
        fill: '#1F2A47',
        lid: '#26345A',
        lidHeight: 200,
        face: group(
          {},
          circle(350, 500, 84, '#F0D48C'),
          path('M300 552q20 -60 50 -56t22 -40q30 20 18 60t30 40Z', '#26345A'),
          circle(384, 452, 6, '#26345A'),
          across('月到中秋', { x: 350, y: 640, size: 34, fill: '#E7C777', gap: 0.4 }),
        ),
      }),
    ],
  });
const fansLow = (ground: string): string =>
  path(
    d(
      'M',
      0,
      470,
      'q',
      94,
      -70,
      188,
      0,
      't',
      188,
      0,
      't',
      188,
      0,
      't',
      188,
      0,
      'V',
      560,
      'H',
      0,
      'Z',
    ),
    lighter(ground, 0.12),
  ) +
  path(
    d(
      'M',
      -60,
      500,
      'q',
      94,
      -70,
      188,
      0,
      't',
      188,
      0,
      't',
      188,
      0,
      't',
      188,
      0,
      't',
      188,
      0,
      'V',
      560,
      'H',
      0,
      'Z',
    ),
    lighter(ground, 0.2),
  );

const newYearBasket = (): string =>
  scene({
    title: '竹篮年货',
    ground: '#BF4630',
    backdrop: goldFans,
    table: '#8A2E20',
    things: [
      shade(375, 660, 260),
      line('M160 500C150 220 600 220 590 500', '#8C6638', 26),
      line('M160 500C150 220 600 220 590 500', '#C8A055', 16),
      paperParcel({ x: 270, y: 500, width: 170, height: 170, text: '桃酥' }),
      teaTin({ x: 400, y: 500, radius: 56, height: 200, fill: '#2F5B4E', text: '新茶' }),
      glassJar({
        x: 505,
        y: 500,
        radius: 54,
        height: 150,
        fill: '#9A5A44',
        text: '梅',
        cap: '#C79A4B',
        inside: '',
      }),
      path('M120 490H630L586 650Q375 676 164 650Z', '#C8A055'),
      line(
        Array.from({ length: 5 }, (_, row) =>
          Array.from({ length: 12 }, (_, i) =>
            d(
              'M',
              132 + i * 41 + row * 4,
              506 + row * 28,
              'q',
              20,
              row % 2 ? 18 : -12,
              40 - row * 0.8,
              0,
            ),
          ).join(''),
        ).join(''),
        '#94702F',
        6,
      ),
      rect(112, 478, 526, 24, '#A98445', { rx: 10 }),
      placed(
        { x: 375, y: 570 },
        rect(-44, -44, 88, 88, '#C23B2B', { transform: 'rotate(45)' }),
        across('福', { x: 0, y: 22, size: 62, fill: '#F6DE9C' }),
      ),
    ],
  });

const weddingCakes = (): string =>
  scene({
    title: '定制喜饼',
    ground: '#C24A48',
    backdrop: goldFans,
    table: '#93302F',
    things: [
      shade(375, 660, 260),
      lidBox({
        x: 350,
        y: 660,
        width: 400,
        height: 300,
        depth: 150,
        fill: '#A82A2E',
        lid: '#B93236',
        lidHeight: 110,
        band: '#E2BE72',
        face: group(
          {},
          circle(350, 560, 74, '#F7E3B0'),
          across('囍', { x: 350, y: 594, size: 96, fill: '#B02A2E' }),
        ),
      }),
      bow(390, 336, 120, '#E8C87E'),
      placed({ x: 610, y: 640, turn: 20 }, blossom(46, '#F3C5B6', '#C79A4B')),
      placed({ x: 650, y: 690, turn: 50 }, blossom(34, '#F7DACB', '#C79A4B')),
    ],
  });

const engravedPot = (): string =>
  scene({
    title: '定制刻字壶',
    ground: '#B98A4A',
    backdrop: fans('#F3DFA8'),
    table: '#7C5527',
    things: [
      shade(390, 650, 220, 0.16),
      teapot({
        x: 390,
        y: 634,
        radius: 156,
        fill: '#8E4A34',
        shape: 'pear',
        motif: group(
          {},
          downward('一期一会', { x: 390, y: 456, size: 36, fill: '#F0D9A4', gap: 0.06 }),
        ),
      }),
      path('M70 690L250 660L262 690L82 722Z', '#F1E4C2'),
      line('M96 696L238 672', darker('#F1E4C2', 0.3), 3),
      stamp(244, 676, 20),
      ellipse(640, 676, 4, 3, '#7C5527'),
    ],
  });

const teaSnackPair = (): string =>
  scene({
    title: '茶点相知礼',
    ground: '#4A6B5C',
    backdrop: goldFans,
    table: '#344F43',
    things: [
      shade(375, 660, 270),
      carton({
        x: 240,
        y: 660,
        width: 250,
        height: 300,
        depth: 90,
        fill: '#D9C39A',
        front: group(
          {},
          rect(115, 360, 250, 90, '#C23B2B'),
          flatLabel({ x: 240, y: 468, width: 96, height: 172, text: '茶点' }),
        ),
      }),
      wordmark(240, 418, 40, '#F6E7C4'),
      carton({
        x: 520,
        y: 672,
        width: 230,
        height: 210,
        depth: 90,
        fill: '#C23B2B',
        front: group({}, rect(500, 462, 40, 210, '#E2BE72'), rect(405, 540, 230, 40, '#E2BE72')),
      }),
      bow(524, 556, 70, '#F0D48C'),
    ],
  });

export const giftPictures: Readonly<Record<string, () => string>> = {
  'gift-four-seasons': fourSeasons,
  'gift-twin-tins': twinTins,
  'gift-eight-treats': eightTreats,
  'gift-mooncake-box': mooncakeBox,
  'gift-new-year-basket': newYearBasket,
  'gift-wedding-cakes': weddingCakes,
  'gift-engraved-pot': engravedPot,
  'gift-tea-and-treats': teaSnackPair,
};
