import { seededChance } from '../seeded-chance';
import { darker, lighter } from './colour';
import { drum, turned } from './lathe';
import { across } from './lettering';
import { eaves, hills, moonWindow, scene, shade } from './scene';
import { circle, d, ellipse, group, line, path, placed, rect } from './svg';
import { stamp } from './parts/label';
import { blossom, dryLeaves, leaf, osmanthus } from './parts/leaf';
import { paperParcel } from './parts/package';
import { flowerCake, plum } from './parts/pastry';
import { cup, lidJar, steam, teapot } from './parts/vessel';

/** A strip of paper at the foot with what is being done, as in an old recipe book. */
const caption = (text: string): string =>
  group(
    {},
    rect(-20, 662, 356, 46, '#FAF4E8', { opacity: 0.92 }),
    rect(-20, 666, 352, 38, 'none', { stroke: '#C23B2B', 'stroke-width': 1.6, opacity: 0.6 }),
    across(text, { x: 164, y: 694, size: 26, fill: '#4A3B2E', gap: 0.12 }),
  );

const bambooTray = (x: number, y: number, radius: number, inside: string): string =>
  ellipse(x, y + 12, radius, radius * 0.34, '#94702F') +
  ellipse(x, y, radius, radius * 0.34, '#C8A766') +
  ellipse(x, y - 2, radius * 0.88, radius * 0.28, '#DFC58C') +
  line(
    d(
      'M',
      x - radius * 0.8,
      y - 10,
      'L',
      x + radius * 0.3,
      y + radius * 0.26,
      'M',
      x - radius * 0.3,
      y - radius * 0.26,
      'L',
      x + radius * 0.8,
      y + 6,
    ),
    '#C8A766',
    3,
  ) +
  inside;

const teaWok = (): string => {
  const chance = seededChance(6);
  return scene({
    title: '手炒绿茶',
    ground: '#DDE6CF',
    backdrop: hills,
    table: '#B9A078',
    things: [
      shade(375, 640, 260),
      path('M120 640L150 470H600L630 640Z', '#A9684A'),
      line(
        'M132 580H618M140 520H610M230 472V520M360 472V520M490 472V520M180 520V580M300 520V580M430 520V580M550 520V580M240 580V640M370 580V640M500 580V640',
        '#8A5239',
        4,
      ),
      path('M330 640V590Q375 556 420 590V640Z', '#3A2A22'),
      path('M352 640Q350 606 372 596Q368 618 384 610Q404 620 398 640Z', '#E2872F'),
      ellipse(375, 468, 236, 74, '#2F2B28'),
      ellipse(375, 460, 214, 60, '#4A4440'),
      ellipse(375, 468, 190, 46, '#3A3531'),
      placed({ x: 360, y: 474 }, dryLeaves(chance, { spread: 130, count: 90, fill: '#7F9B45' })),
      placed(
        { x: 470, y: 452, turn: -36 },
        rect(-6, -150, 12, 120, '#A87545', { rx: 6 }),
        path('M-20 -40H20L34 30H-34Z', '#D9BC7A'),
        line('M-22 -30L-28 28M-8 -34L-10 30M8 -34L10 30M22 -30L28 28', '#A8853F', 3),
      ),
      steam(300, 400, 130, '#FFFDF4'),
    ],
    over: caption('手炒 · 一锅二两半'),
  });
};

const pastryMould = (): string =>
  scene({
    title: '木模压糕',
    ground: '#F3E4C8',
    backdrop: moonWindow,
    table: '#C9A272',
    things: [
      ellipse(390, 640, 300, 40, '#FFF8E8', { opacity: 0.55 }),
      shade(300, 610, 180),
      placed(
        { x: 300, y: 590, turn: -14 },
        rect(-230, -46, 380, 100, '#8A5A33', { rx: 16 }),
        rect(150, -16, 130, 40, '#8A5A33', { rx: 18 }),
        rect(-230, -54, 380, 96, '#A87545', { rx: 16 }),
        rect(150, -22, 130, 36, '#A87545', { rx: 16 }),
        ...[-160, -40, 80].map(
          (x) =>
            ellipse(x, -6, 46, 32, '#7C4E2B') +
            placed({ x, y: -6 }, blossom(34, '#8F5F38', '#6A4022')),
        ),
      ),
      flowerCake({ x: 560, y: 626, radius: 74, fill: '#E9D9A6', heart: '#B73C4B' }),
      flowerCake({ x: 460, y: 668, radius: 66, fill: '#F0A6A6', heart: '#B73C4B' }),
      placed(
        { x: 540, y: 520, turn: 18 },
        rect(-120, -16, 240, 32, '#C8935A', { rx: 14 }),
        rect(-166, -9, 50, 18, '#A87545', { rx: 9 }),
        rect(116, -9, 50, 18, '#A87545', { rx: 9 }),
      ),
    ],
    over: caption('落粉 · 抹平 · 一磕'),
  });

const sweetsPot = (): string =>
  scene({
    title: '铜锅熬糖',
    ground: '#F3DCC8',
    backdrop: hills,
    table: '#B98A66',
    things: [
      shade(270, 640, 190),
      turned({
        x: 270,
        y: 636,
        profile: [
          [176, 150, 'corner'],
          [172, 80],
          [126, 14],
          [100, 0, 'corner'],
        ],
        fill: '#C57B3F',
        gloss: 0.6,
      }),
      ellipse(270, 486, 178, 32, '#E09A56'),
      ellipse(270, 488, 160, 27, '#8E4A1C'),
      ellipse(240, 486, 70, 9, '#C98239', { opacity: 0.8 }),
      line('M92 520C50 520 50 580 104 580M448 520C490 520 490 580 436 580', '#A8622E', 12),
      line('M330 482L440 300', '#A87545', 14),
      steam(240, 440, 120, '#FFF6E4'),
      bambooTray(
        560,
        640,
        150,
        group(
          {},
          ...Array.from({ length: 17 }, (_, i) =>
            placed(
              { x: 470 + ((i * 47) % 180), y: 616 + ((i * 29) % 44), turn: i * 40 },
              plum(20, i % 2 ? '#8A4A36' : '#B36B45'),
            ),
          ),
        ),
      ),
      placed({ x: 520, y: 470, turn: -20, scale: 0.9 }, osmanthus(seededChance(21), 150)),
    ],
    over: caption('铜锅 · 文火 · 不停手'),
  });

const sauceYard = (): string => {
  const vat = (x: number, y: number, scale: number, hat: boolean): string =>
    placed(
      { x, y, scale },
      shade(0, 4, 100),
      turned({
        x: 0,
        y: 0,
        profile: [
          [84, 150, 'corner'],
          [108, 110],
          [96, 40],
          [66, 0, 'corner'],
        ],
        fill: '#6B4A36',
        gloss: 0.4,
      }),
      hat
        ? path('M-122 -140L0 -238L122 -140Q0 -112 -122 -140Z', '#C8A055') +
            path('M30 -128L0 -238L122 -140Q80 -130 30 -128Z', '#94702F', { opacity: 0.5 }) +
            line('M0 -238L-60 -130M0 -238L-10 -124M0 -238L60 -130', '#94702F', 3)
        : ellipse(0, -150, 84, 16, '#8A644A') + ellipse(0, -149, 70, 12, '#3A1C12'),
    );
  return scene({
    title: '露天酱缸',
    ground: '#EBDCBF',
    backdrop: (ground) => eaves(ground) + circle(560, 260, 60, '#F3B45A', { opacity: 0.8 }),
    table: '#B99A70',
    things: [
      vat(190, 520, 0.7, true),
      vat(375, 510, 0.7, true),
      vat(560, 520, 0.7, true),
      vat(280, 640, 1, false),
      vat(520, 650, 1, true),
    ],
    over: caption('日晒夜露 · 三百天'),
  });
};

const potterWheel = (): string =>
  scene({
    title: '拉坯',
    ground: '#DDE3E1',
    backdrop: moonWindow,
    table: '#9A8F7E',
    things: [
      shade(330, 650, 220),
      drum({ x: 330, y: 650, radius: 200, height: 40, fill: '#6E6257', top: '#857868' }),
      drum({ x: 330, y: 606, radius: 120, height: 18, fill: '#A39684', top: '#B8AB98' }),
      turned({
        x: 330,
        y: 590,
        profile: [
          [96, 190, 'corner'],
          [86, 150],
          [112, 90],
          [96, 30],
          [70, 0, 'corner'],
        ],
        fill: '#B98E6E',
        gloss: 0.3,
      }),
      ellipse(330, 400, 96, 17, lighter('#B98E6E', 0.3)),
      ellipse(330, 402, 82, 13, darker('#B98E6E', 0.35)),
      line('M228 520Q330 556 432 520M226 540Q330 578 434 540', darker('#B98E6E', 0.2), 3),
      teapot({ x: 600, y: 640, radius: 50, fill: '#8E4A34' }),
      cup({ x: 560, y: 686, radius: 40, height: 44, fill: '#8FB8A4' }),
      placed(
        { x: 130, y: 640, turn: -16 },
        rect(-8, -130, 16, 150, '#A87545', { rx: 6 }),
        path('M-8 -130Q0 -170 8 -130Z', '#6E6257'),
      ),
    ],
    over: caption('一双手 · 一把泥'),
  });

const giftTable = (): string =>
  scene({
    title: '纸包麻绳',
    ground: '#F0DDCB',
    backdrop: moonWindow,
    table: '#B58A60',
    things: [
      path('M120 690L220 560H620L680 690Z', '#D9BC8C'),
      path('M620 560L680 690L640 690L590 560Z', '#C2A06C'),
      shade(380, 620, 140),
      paperParcel({ x: 380, y: 630, width: 260, height: 250, text: '青檐' }),
      drum({ x: 590, y: 640, radius: 46, height: 60, fill: '#D9C397', top: '#EBDCB8' }),
      line('M546 606Q590 622 634 606M546 620Q590 636 634 620', '#B89A5E', 3),
      line('M634 636Q690 660 660 700', '#D9C397', 5),
      placed(
        { x: 180, y: 610, turn: 24 },
        rect(-7, -190, 14, 150, '#8A5A33', { rx: 6 }),
        path('M-10 -42H10Q12 -10 0 16Q-12 -10 -10 -42Z', '#3A2A20'),
      ),
      rect(120, 636, 70, 40, '#5E3A2A', { rx: 5 }),
      stamp(236, 640, 46),
      placed({ x: 640, y: 560, turn: -50 }, leaf(60, '#7FA05A')),
      lidJar({ x: 120, y: 560, radius: 36, height: 60, fill: '#C23B2B', text: '' }),
    ],
    over: caption('红签 · 麻绳 · 四角齐'),
  });

/** How each category's goods are made: the second picture of a product. */
export const makingPictures: Readonly<Record<string, () => string>> = {
  'making-tea': teaWok,
  'making-pastry': pastryMould,
  'making-sweets': sweetsPot,
  'making-pantry': sauceYard,
  'making-wares': potterWheel,
  'making-gift': giftTable,
};
