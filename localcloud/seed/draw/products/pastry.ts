import { darker } from '../colour';
import { seededChance } from '../../seeded-chance';
import { across, downward } from '../lettering';
import { moonWindow, scene, shade } from '../scene';
import { circle, d, ellipse, group, line, path, placed, rect } from '../svg';
import { hangingSign } from '../parts/label';
import { osmanthus, tinyFlower } from '../parts/leaf';
import { carton, lidBox, paperParcel, pouch, wordmark } from '../parts/package';
import { crisp, flowerCake, mooncake, roll, slicedCake, squareCake } from '../parts/pastry';
import { cup, plate } from '../parts/vessel';

const table = '#D7B68C';

const mungBean = (): string =>
  scene({
    title: '绿豆糕',
    ground: '#E9E7C4',
    backdrop: moonWindow,
    table: '#C9B98A',
    things: [
      shade(375, 640, 250),
      plate({ x: 375, y: 640, radius: 250, fill: '#F4F1E4', rim: '#7E9A62' }),
      ...(
        [
          [270, 606],
          [480, 606],
          [375, 560],
          [375, 640],
        ] as const
      ).map(([x, y]) => squareCake({ x, y, size: 176, fill: '#CFCB7A', print: '#8E9148' })),
      squareCake({ x: 375, y: 520, size: 176, fill: '#D8D486', print: '#8E9148' }),
      hangingSign({ x: 584, y: 170, text: '绿豆糕', frame: '#6F8B50' }),
    ],
  });

const osmanthusCake = (): string =>
  scene({
    title: '桂花糕',
    ground: '#F6E6BD',
    backdrop: moonWindow,
    table: '#D9BA83',
    things: [
      shade(375, 630, 230),
      path(d('M', 150, 600, 'H', 600, 'L', 560, 650, 'H', 190, 'Z'), '#96683F'),
      path(d('M', 150, 600, 'L', 205, 560, 'H', 545, 'L', 600, 600, 'Z'), '#B98452'),
      ...[0, 1, 2].map((i) =>
        group(
          {},
          path(
            d(
              'M',
              186 + i * 130,
              584,
              'v',
              -112,
              'l',
              44,
              -32,
              'h',
              100,
              'v',
              112,
              'l',
              -44,
              32,
              'Z',
            ),
            '#F0CE72',
          ),
          path(d('M', 286 + i * 130, 584, 'v', -112, 'l', 44, -32, 'v', 112, 'Z'), '#D6AC4C'),
          path(d('M', 186 + i * 130, 472, 'l', 44, -32, 'h', 100, 'l', -44, 32, 'Z'), '#FBE7A8'),
          rect(186 + i * 130, 520, 100, 22, '#FAF1D2', { opacity: 0.75 }),
          ...[0, 1, 2, 3].map((k) =>
            placed(
              { x: 226 + i * 130 + k * 22, y: 456 + ((k * 7 + i * 3) % 12) - 6, scale: 0.9 },
              tinyFlower('#D98E1F'),
            ),
          ),
        ),
      ),
      placed({ x: 470, y: 330, turn: 160, scale: 1.15 }, osmanthus(seededChance(5))),
      hangingSign({ x: 584, y: 170, text: '桂花糕', frame: '#8A5A1C' }),
    ],
  });

const walnutCrisp = (): string =>
  scene({
    title: '宫式桃酥',
    ground: '#F1DCBD',
    backdrop: moonWindow,
    table: '#C99F6E',
    things: [
      shade(240, 650, 150),
      paperParcel({ x: 236, y: 650, width: 300, height: 280, text: '桃酥' }),
      shade(530, 660, 130),
      crisp({ x: 530, y: 650, radius: 116, fill: '#DDA255', cracks: true, sesame: 14 }),
      crisp({ x: 524, y: 612, radius: 116, fill: '#E2AA5D', cracks: true, sesame: 14 }),
      crisp({
        x: 536,
        y: 574,
        radius: 116,
        fill: '#E6B166',
        cracks: true,
        sesame: 16,
        dot: '#6B4526',
      }),
    ],
  });

const flakyMooncake = (): string =>
  scene({
    title: '苏式玫瑰月饼',
    ground: '#F6DDD3',
    backdrop: moonWindow,
    table: '#D3A98B',
    things: [
      shade(375, 640, 240),
      plate({ x: 375, y: 650, radius: 244, fill: '#EFE6D8', rim: '#A8484E' }),
      ...(
        [
          [260, 610],
          [490, 610],
          [375, 640],
        ] as const
      ).map(([x, y]) =>
        group(
          {},
          crisp({ x, y, radius: 112, fill: '#EBC98E' }),
          rect(x - 26, y - 52, 52, 40, '#C2384A', {
            rx: 4,
            opacity: 0.9,
            transform: `rotate(-4 ${x} ${y - 30})`,
          }),
          across('玫瑰', { x, y: y - 24, size: 21, fill: '#FFF3E2' }),
        ),
      ),
      crisp({ x: 375, y: 548, radius: 112, fill: '#EFD09A' }),
      rect(349, 496, 52, 40, '#C2384A', { rx: 4, opacity: 0.9 }),
      across('玫瑰', { x: 375, y: 524, size: 21, fill: '#FFF3E2' }),
      ...(
        [
          [142, 520],
          [612, 500],
          [640, 560],
          [120, 580],
        ] as const
      ).map(([x, y], i) =>
        placed(
          { x, y, turn: i * 50 },
          path('M-20 0C-16 -20 16 -20 20 0C14 14 -14 14 -20 0Z', i % 2 ? '#C94F66' : '#DB7385'),
        ),
      ),
    ],
  });

const saltPepper = (): string =>
  scene({
    title: '椒盐酥饼',
    ground: '#ECE0C6',
    backdrop: moonWindow,
    table: '#B99566',
    things: [
      shade(300, 650, 180),
      ...[0, 1, 2, 3, 4].map((i) =>
        crisp({
          x: 290 + (i % 2) * 12,
          y: 650 - i * 44,
          radius: 132,
          fill: i % 2 ? '#D9A65E' : '#E0B06A',
          sesame: i === 4 ? 46 : 10,
        }),
      ),
      shade(580, 660, 80),
      cup({ x: 580, y: 656, radius: 76, height: 90, fill: '#4C5B57', drink: '#B9772F' }),
      hangingSign({ x: 584, y: 170, text: '椒盐酥', frame: '#3F4B46' }),
    ],
  });

const victoryCake = (): string =>
  scene({
    title: '定胜糕',
    ground: '#F9DEDB',
    backdrop: moonWindow,
    table: '#D9B3A0',
    things: [
      shade(375, 640, 230),
      ellipse(375, 622, 250, 62, '#B98A4E'),
      ellipse(375, 612, 250, 60, '#D2A764'),
      ellipse(375, 610, 222, 50, '#E8CB92'),
      line(
        Array.from({ length: 12 }, (_, i) =>
          d('M', 160 + i * 38, 610, 'q', 19, -26, 38, 0, 'q', -19, 26, -38, 0),
        ).join(''),
        '#C59A55',
        2.4,
        { opacity: 0.6 },
      ),
      ...(
        [
          [250, 588],
          [500, 588],
          [375, 620],
        ] as const
      ).map(([x, y]) => flowerCake({ x, y, radius: 104, fill: '#F0A6A6', heart: '#B73C4B' })),
      flowerCake({ x: 375, y: 530, radius: 104, fill: '#F4B4B0', heart: '#B73C4B' }),
      hangingSign({ x: 584, y: 170, text: '定胜', frame: '#8E3B3F' }),
    ],
  });

const cloudSlices = (): string =>
  scene({
    title: '云片糕',
    ground: '#E8E6E0',
    backdrop: moonWindow,
    table: '#BFB19B',
    things: [
      shade(350, 650, 260),
      carton({
        x: 200,
        y: 650,
        width: 170,
        height: 300,
        depth: 90,
        fill: '#EFE7D3',
        front: group(
          {},
          rect(115, 350, 170, 300, '#EFE7D3'),
          rect(115, 430, 170, 150, '#34506E'),
          downward('云片糕', { x: 200, y: 440, size: 42, fill: '#FAF4E8', gap: 0.08 }),
          wordmark(200, 402, 26, '#34506E'),
        ),
      }),
      slicedCake({ x: 500, y: 650, width: 300, height: 180, fill: '#FBF7EC', vein: '#B9905C' }),
    ],
  });

const eggRolls = (): string =>
  scene({
    title: '抹茶蛋卷',
    ground: '#E3E8CC',
    backdrop: moonWindow,
    table: '#C3AE7F',
    things: [
      shade(250, 650, 150),
      pouch({
        x: 236,
        y: 650,
        width: 250,
        height: 360,
        fill: '#EFE3BF',
        text: '茶味蛋卷',
        ground: '#6F8B50',
        letter: '#FAF4E8',
      }),
      shade(540, 660, 170),
      roll({ x: 500, y: 636, length: 250, radius: 34, fill: '#9DB05F' }),
      roll({ x: 570, y: 636, length: 200, radius: 34, fill: '#E2B765' }),
      roll({ x: 540, y: 576, length: 260, radius: 34, fill: '#A9BA6C' }),
      roll({ x: 560, y: 518, length: 220, radius: 34, fill: '#E8C077' }),
    ],
  });

const eightPastries = (): string =>
  scene({
    title: '茶食小方盒',
    ground: '#F0E0CB',
    backdrop: moonWindow,
    table,
    things: [
      shade(350, 650, 240),
      lidBox({
        x: 330,
        y: 650,
        width: 360,
        height: 180,
        depth: 190,
        fill: '#3F5F55',
        lid: '#3F5F55',
        lidHeight: 60,
        face: group({}, rect(150, 590, 360, 60, '#E9DBBC'), wordmark(330, 632, 36, '#3F5F55')),
      }),
      path(d('M', 142, 474, 'l', 99, -67, 'h', 370, 'l', -99, 67, 'Z'), '#F3E7CC'),
      crisp({ x: 268, y: 452, radius: 44, fill: '#DDA255', cracks: true }),
      flowerCake({ x: 372, y: 454, radius: 40, fill: '#F0A6A6', heart: '#B73C4B' }),
      squareCake({ x: 474, y: 450, size: 80, fill: '#CFCB7A' }),
      crisp({ x: 330, y: 426, radius: 36, fill: '#E6C383', sesame: 14 }),
      mooncake({ x: 430, y: 428, radius: 36, fill: '#C98A45', text: '福' }),
      crisp({ x: 530, y: 428, radius: 32, fill: '#CFA05A', dot: '#6B4526' }),
    ],
  });

const lotusMooncake = (): string =>
  scene({
    title: '莲蓉月饼',
    ground: '#EFD9B7',
    backdrop: (ground) => circle(375, 250, 200, '#F9EDC8') + moonWindowLine(ground),
    table: '#A97F52',
    things: [
      shade(350, 640, 240),
      mooncake({ x: 260, y: 606, radius: 150, fill: '#C7823A', text: '檐' }),
      mooncake({ x: 520, y: 640, radius: 122, fill: '#D3924A', text: '月' }),
      downward('月到中秋', { x: 648, y: 350, size: 40, fill: darker('#A97F52', 0.35) }),
    ],
  });

const moonWindowLine = (ground: string): string =>
  path(d('M', 60, 330, 'q', 60, -40, 130, -6, 'q', 60, -30, 120, 10, 'h', -250, 'Z'), '#FFF9EA', {
    opacity: 0.7,
  }) +
  path(d('M', 470, 180, 'q', 60, -40, 120, -6, 'q', 60, -26, 110, 10, 'h', -230, 'Z'), '#FFF9EA', {
    opacity: 0.7,
  }) +
  line(d('M', 0, 470, 'q', 190, -40, 375, 0, 't', 375, 0), darker(ground, 0.12), 6);

export const pastryPictures: Readonly<Record<string, () => string>> = {
  'pastry-mung-bean': mungBean,
  'pastry-osmanthus': osmanthusCake,
  'pastry-walnut-crisp': walnutCrisp,
  'pastry-rose-mooncake': flakyMooncake,
  'pastry-salt-pepper': saltPepper,
  'pastry-victory': victoryCake,
  'pastry-cloud-slices': cloudSlices,
  'pastry-egg-rolls': eggRolls,
  'pastry-tea-time-box': eightPastries,
  'pastry-lotus-mooncake': lotusMooncake,
};
