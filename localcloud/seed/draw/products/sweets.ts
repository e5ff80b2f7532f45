import { seededChance } from '../../seeded-chance';
import { darker, lighter } from '../colour';
import { downward } from '../lettering';
import { branch, scene, shade } from '../scene';
import { circle, d, ellipse, group, line, path, placed, rect } from '../svg';
import { leaf, osmanthus, tinyFlower } from '../parts/leaf';
import { lidBox, paperParcel, pouch, twistCandy } from '../parts/package';
import { heap, plum } from '../parts/pastry';
import { glassJar, lidJar, plate } from '../parts/vessel';
import { hangingSign } from '../parts/label';

const plumBranch = branch('#D9788A');
const whiteBranch = branch('#F7E6E2');
const goldBranch = branch('#E7B547');

const scattered = (
  count: number,
  box: readonly [number, number, number, number],
  piece: (i: number) => string,
): string => {
  const [x, y, width, height] = box;
  return group(
    {},
    ...Array.from({ length: count }, (_, i) =>
      placed(
        { x: x + ((i * 61) % width), y: y + ((i * 43) % height), turn: (i * 47) % 90 },
        piece(i),
      ),
    ),
  );
};

const sourPlum = (): string => {
  const chance = seededChance(71);
  return scene({
    title: '九制话梅',
    ground: '#F1DAD6',
    backdrop: plumBranch,
    table: '#C79E8C',
    things: [
      shade(300, 640, 150),
      glassJar({
        x: 300,
        y: 640,
        radius: 142,
        height: 340,
        fill: '#9A5A44',
        text: '话梅',
        cap: '#B03A3A',
        cloth: true,
        inside: scattered(26, [186, 384, 220, 220], (i) => plum(26, i % 2 ? '#8A4A36' : '#A8664C')),
      }),
      heap(chance, {
        x: 570,
        y: 660,
        spread: 84,
        rows: 3,
        piece: (i) => plum(28, i % 2 ? '#8A4A36' : '#A05C44'),
      }),
    ],
  });
};

const sugaredOsmanthus = (): string =>
  scene({
    title: '糖桂花',
    ground: '#F8E7BF',
    backdrop: goldBranch,
    table: '#D7B276',
    things: [
      shade(370, 640, 120),
      glassJar({
        x: 370,
        y: 640,
        radius: 116,
        height: 300,
        fill: '#E8A93A',
        text: '糖桂花',
        ground: '#FFF8E2',
        letter: '#8A5A1C',
        cap: '#F0DCA8',
        cloth: true,
        inside: scattered(30, [276, 420, 188, 190], () => tinyFlower('#F7CF63')),
      }),
      placed({ x: 130, y: 672, turn: -6, scale: 0.95 }, osmanthus(seededChance(9), 150)),
      line(d('M', 540, 664, 'L', 660, 610), '#9A6B3C', 10),
      ellipse(536, 664, 40, 18, '#9A6B3C'),
      ellipse(536, 660, 32, 12, '#E8A93A'),
    ],
  });

const tangerinePeel = (): string =>
  scene({
    title: '陈皮丹',
    ground: '#F3DCC0',
    backdrop: whiteBranch,
    table: '#BC8C5A',
    things: [
      shade(300, 640, 140),
      lidJar({
        x: 300,
        y: 640,
        radius: 140,
        height: 300,
        fill: '#8C5A33',
        lid: '#6E4426',
        text: '陈皮',
        ground: '#F2DFB8',
        band: '#D98A33',
      }),
      shade(570, 664, 110),
      ...(
        [
          [520, 650, -20],
          [590, 664, 14],
          [640, 640, 50],
          [560, 616, -40],
        ] as const
      ).map(([x, y, turn]) =>
        placed(
          { x, y, turn },
          path(
            'M-62 6C-50 -34 -8 -44 10 -20C30 -44 66 -20 60 10C30 -6 20 16 0 6C-20 20 -40 -2 -62 6Z',
            '#D9832F',
          ) +
            path(
              'M-50 2C-36 -22 -10 -30 6 -10C26 -30 50 -16 52 4C30 -10 16 8 0 -2C-20 8 -36 -6 -50 2Z',
              '#B7621E',
              { opacity: 0.55 },
            ),
        ),
      ),
    ],
  });

const pineNutCandy = (): string =>
  scene({
    title: '松子粽子糖',
    ground: '#F4E3CE',
    backdrop: whiteBranch,
    table: '#C9A377',
    things: [
      shade(380, 650, 230),
      plate({ x: 375, y: 650, radius: 236, fill: '#E9EEF0', rim: '#4C6A86' }),
      ...(
        [
          [230, 606, 0],
          [330, 630, 1],
          [440, 628, 0],
          [530, 600, 1],
          [300, 566, 1],
          [410, 560, 0],
          [478, 544, 1],
          [350, 500, 0],
        ] as const
      ).map(([x, y, k]) =>
        placed(
          { x, y, scale: 0.86 },
          path('M0 -66L-70 26L6 52L70 22Z', k ? '#D9932F' : '#E2A23C') +
            path('M0 -66L6 52L70 22Z', '#A8661B', { opacity: 0.55 }) +
            path('M0 -66L-70 26L-30 -6Z', '#F6D38A', { opacity: 0.7 }) +
            ellipse(-22, 12, 12, 7, '#FBEFCF') +
            ellipse(10, -10, 11, 6.5, '#F6E3B4') +
            ellipse(34, 14, 10, 6, '#FBEFCF'),
        ),
      ),
      hangingSign({ x: 584, y: 170, text: '松子糖', frame: '#4C6A86' }),
    ],
  });

const nougat = (): string =>
  scene({
    title: '花生牛轧糖',
    ground: '#F7DCD0',
    backdrop: plumBranch,
    table: '#D0A084',
    things: [
      shade(280, 650, 160),
      paperParcel({
        x: 270,
        y: 650,
        width: 300,
        height: 290,
        text: '牛轧糖',
        fill: '#EDD9B8',
        slip: '#C8503C',
      }),
      ...(
        [
          [520, 600, -14, '#F3EEDD', '#C8503C'],
          [600, 650, 10, '#E8B04F', '#F7EBCF'],
          [500, 668, 6, '#C8503C', '#F7EBCF'],
          [620, 576, 24, '#8FB0A0', '#F7EBCF'],
          [560, 540, -6, '#F3EEDD', '#E8B04F'],
        ] as const
      ).map(([x, y, turn, fill, stripe]) => placed({ x, y, turn }, twistCandy(132, fill, stripe))),
    ],
  });

const dragonBeard = (): string =>
  scene({
    title: '龙须酥',
    ground: '#E7E3EA',
    backdrop: whiteBranch,
    table: '#B3A3A6',
    things: [
      shade(350, 650, 240),
      lidBox({
        x: 340,
        y: 650,
        width: 380,
        height: 120,
        depth: 170,
        fill: '#5E4A66',
        lidHeight: 40,
        face: group(
          {},
          rect(150, 610, 380, 40, '#E9DCC4'),
          downward('龙', { x: 280, y: 616, size: 28, fill: '#5E4A66' }),
          downward('须', { x: 340, y: 616, size: 28, fill: '#5E4A66' }),
          downward('酥', { x: 400, y: 616, size: 28, fill: '#5E4A66' }),
        ),
      }),
      path(d('M', 145, 534, 'l', 89, -60, 'h', 390, 'l', -89, 60, 'Z'), '#EFE6D2'),
      ...(
        [
          [250, 516],
          [360, 516],
          [470, 516],
          [316, 486],
          [420, 486],
          [520, 488],
          [380, 448],
          [470, 450],
        ] as const
      ).map(([x, y], i) =>
        placed(
          { x, y },
          ellipse(0, 6, 54, 30, '#D9CDB2') +
            ellipse(0, -4, 54, 34, '#FBF6E8') +
            line(
              Array.from({ length: 7 }, (_, k) =>
                d('M', -46 + k * 13, 8, 'q', 8, -34 - ((k + i) % 3) * 4, 22, -10),
              ).join(''),
              '#D3C5A2',
              2.4,
            ),
        ),
      ),
    ],
  });

const honeyDate = (): string => {
  const chance = seededChance(19);
  return scene({
    title: '金丝蜜枣',
    ground: '#F2D7C0',
    backdrop: plumBranch,
    table: '#B98860',
    things: [
      shade(250, 650, 130),
      pouch({
        x: 240,
        y: 650,
        width: 260,
        height: 360,
        fill: '#B4472E',
        text: '金丝蜜枣',
        ground: '#F7E7C4',
      }),
      shade(540, 664, 140),
      ellipse(540, 650, 150, 40, '#8A5A33'),
      ellipse(540, 640, 150, 38, '#B07C48'),
      ellipse(540, 640, 128, 29, '#96683C'),
      heap(chance, {
        x: 540,
        y: 640,
        spread: 100,
        rows: 4,
        piece: (i) =>
          ellipse(0, 0, 40, 26, i % 2 ? '#A9541F' : '#C06A2A') +
          line('M-32 -6Q0 -14 32 -6M-34 4Q0 10 34 4M-24 14Q0 20 24 14', '#7A3512', 2.2) +
          ellipse(-10, -12, 14, 5, '#F0B271', { opacity: 0.7 }),
      }),
    ],
  });
};

const gingerCandy = (): string =>
  scene({
    title: '红糖姜糖',
    ground: '#EEDCC8',
    backdrop: goldBranch,
    table: '#A97F5C',
    things: [
      shade(470, 650, 140),
      glassJar({
        x: 470,
        y: 650,
        radius: 130,
        height: 320,
        fill: '#8E4A22',
        text: '姜糖',
        ground: '#F4E4BF',
        cap: '#7A5230',
        inside: scattered(22, [360, 420, 200, 200], (i) =>
          rect(-26, -22, 52, 44, i % 2 ? '#7E3E1A' : '#9B5528', { rx: 8 }),
        ),
      }),
      placed(
        { x: 200, y: 640, scale: 1.15 },
        path(
          'M-96 10C-104 -30 -60 -40 -44 -22C-40 -66 8 -74 16 -36C40 -66 84 -50 78 -18C110 -10 104 36 66 32C40 54 6 34 0 26C-30 46 -84 40 -96 10Z',
          '#D8B06B',
        ),
        line('M-70 -10q20 10 8 34M-14 -40q16 16 4 40M46 -30q14 18 0 44', '#B0843F', 3),
        ellipse(84, 10, 16, 20, '#F0D796'),
      ),
      ...[0, 1, 2].map((i) =>
        placed(
          { x: 240 + i * 50, y: 700 - (i % 2) * 14, turn: i * 20 },
          rect(-24, -18, 48, 36, '#8A461E', { rx: 7 }),
          rect(-18, -14, 30, 8, lighter('#8A461E', 0.4), { rx: 4, opacity: 0.6 }),
        ),
      ),
    ],
  });

const winterMelon = (): string =>
  scene({
    title: '冬瓜糖',
    ground: '#E1EBDD',
    backdrop: whiteBranch,
    table: '#B9B08C',
    things: [
      shade(375, 650, 220),
      plate({ x: 375, y: 650, radius: 230, fill: '#7FA08A', rim: '#5C8270' }),
      ...(
        [
          [240, 616, -12],
          [340, 630, 6],
          [450, 628, -8],
          [520, 602, 16],
          [290, 580, 12],
          [390, 584, -16],
          [470, 566, 6],
          [340, 540, -6],
          [420, 530, 14],
          [380, 494, -4],
        ] as const
      ).map(([x, y, turn], i) =>
        placed(
          { x, y, turn },
          rect(-66, -22, 132, 44, darker('#EDF3DF', 0.14), { rx: 12 }),
          rect(-66, -26, 132, 36, i % 2 ? '#F3F7E8' : '#E6EFD4', { rx: 12 }),
          circle(-30, -12, 3, '#fff'),
          circle(10, -6, 3, '#fff'),
          circle(40, -16, 3, '#fff'),
        ),
      ),
      placed({ x: 110, y: 640, turn: -150 }, leaf(130, '#5C8A58')),
      placed({ x: 110, y: 640, turn: -100 }, leaf(110, '#6F9C66')),
      hangingSign({ x: 584, y: 170, text: '冬瓜糖', frame: '#3F6B57' }),
    ],
  });

export const sweetsPictures: Readonly<Record<string, () => string>> = {
  'sweets-sour-plum': sourPlum,
  'sweets-sugared-osmanthus': sugaredOsmanthus,
  'sweets-tangerine-peel': tangerinePeel,
  'sweets-pine-nut': pineNutCandy,
  'sweets-nougat': nougat,
  'sweets-dragon-beard': dragonBeard,
  'sweets-honey-date': honeyDate,
  'sweets-ginger': gingerCandy,
  'sweets-winter-melon': winterMelon,
};
