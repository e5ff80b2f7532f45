import { seededChance } from '../../seeded-chance';
import { hills, leafCorner, scene, shade } from '../scene';
import { circle, d, ellipse, group, line, path, placed, rect } from '../svg';
import { darker, lighter } from '../colour';
import { drum } from '../lathe';
import { downward } from '../lettering';
import { stamp, flatLabel } from '../parts/label';
import { blossom, dryLeaves, osmanthus, sprig } from '../parts/leaf';
import { carton, paperParcel, pouch, teaCake, wordmark } from '../parts/package';
import { cup, gaiwan, glassJar, lidJar, steam, teaTin } from '../parts/vessel';

const table = '#D9CBB0';

const springGreen = (): string =>
  scene({
    title: '明前龙井种绿茶',
    ground: '#DDE6CF',
    backdrop: hills,
    table,
    things: [
      leafCorner('#7FA05A'),
      shade(310, 640, 150),
      teaTin({
        x: 310,
        y: 640,
        radius: 128,
        height: 370,
        fill: '#5F8A4C',
        lid: '#456B38',
        text: '明前',
        stripe: '#E8DDB5',
      }),
      shade(540, 660, 80),
      cup({
        x: 540,
        y: 655,
        radius: 78,
        height: 116,
        fill: '#E8F0E4',
        drink: '#C3CF73',
        rim: '#C9D8C6',
      }),
      placed({ x: 520, y: 556, turn: -12, scale: 0.42 }, sprig('#7FA648')),
      placed({ x: 562, y: 556, turn: 14, scale: 0.36 }, sprig('#7FA648')),
      placed(
        { x: 160, y: 672 },
        dryLeaves(seededChance(3), { spread: 86, count: 46, fill: '#6F8B3E' }),
      ),
    ],
  });

const osmanthusOolong = (): string => {
  const chance = seededChance(11);
  return scene({
    title: '桂花乌龙',
    ground: '#F3E4BE',
    backdrop: hills,
    table: '#D8BF93',
    things: [
      placed({ x: 20, y: 190, turn: 6, scale: 1.7 }, osmanthus(chance)),
      shade(400, 640, 150),
      lidJar({
        x: 400,
        y: 640,
        radius: 138,
        height: 330,
        fill: '#E9B949',
        lid: '#C98F2A',
        text: '桂花乌龙',
        band: '#A86F1E',
      }),
      shade(620, 660, 66),
      cup({ x: 610, y: 655, radius: 66, height: 78, drink: '#D79A34', rim: '#C98F2A' }),
      steam(610, 566),
      placed({ x: 170, y: 668 }, dryLeaves(chance, { spread: 92, count: 40, fill: '#5C5A33' })),
      ...[120, 168, 214, 240].map((x, i) =>
        placed({ x, y: 640 + (i % 2) * 20, scale: 1.2 }, circle(0, 0, 5, '#E3A32C')),
      ),
    ],
  });
};

const rockTea = (): string =>
  scene({
    title: '岩骨肉桂',
    ground: '#D9D2C4',
    table: '#B89C7A',
    backdrop: (ground) =>
      circle(180, 160, 70, '#C76A3C', { opacity: 0.75 }) +
      path(
        d(
          'M',
          60,
          560,
          'L',
          150,
          240,
          'Q',
          220,
          170,
          270,
          260,
          'L',
          330,
          420,
          'L',
          430,
          170,
          'Q',
          520,
          90,
          590,
          200,
          'L',
          750,
          520,
          'V',
          560,
          'Z',
        ),
        darker(ground, 0.26),
      ) +
      path(
        d(
          'M',
          430,
          170,
          'Q',
          480,
          130,
          500,
          150,
          'L',
          470,
          330,
          'L',
          520,
          400,
          'L',
          480,
          560,
          'H',
          330,
          'Z',
        ),
        darker(ground, 0.36),
      ) +
      path(
        d('M', 0, 470, 'Q', 180, 430, 360, 480, 'T', 750, 470, 'V', 560, 'H', 0, 'Z'),
        lighter(ground, 0.4),
        { opacity: 0.8 },
      ),
    things: [
      shade(330, 650, 170),
      carton({
        x: 320,
        y: 650,
        width: 260,
        height: 330,
        depth: 110,
        fill: '#7A2E22',
        front: group(
          {},
          rect(190, 320, 260, 54, '#5A1F18'),
          flatLabel({ x: 320, y: 388, width: 118, height: 236, text: '岩肉桂', ground: '#EAD9B6' }),
          line(d('M', 206, 396, 'v', 236, 'M', 434, 396, 'v', 236), '#B8863D', 3),
        ),
      }),
      wordmark(320, 357, 30, '#E3C27C'),
      placed(
        { x: 590, y: 664 },
        dryLeaves(seededChance(23), { spread: 100, count: 60, fill: '#4A362A' }),
      ),
    ],
  });

const silverNeedle = (): string =>
  scene({
    title: '春芽银针',
    ground: '#E7EBE3',
    backdrop: hills,
    table: '#CFC8B8',
    things: [
      shade(370, 640, 150),
      glassJar({
        x: 370,
        y: 640,
        radius: 142,
        height: 370,
        fill: '#C6CBAE',
        text: '银针',
        ground: '#FBF8EF',
        letter: '#5B6A55',
        cap: '#B58A58',
        level: 0.86,
        inside: group(
          {},
          ...Array.from({ length: 54 }, (_, i) =>
            placed(
              { x: 252 + ((i * 53) % 236), y: 350 + ((i * 37) % 250), turn: 60 + ((i * 29) % 60) },
              path(
                d('M', -22, 0, 'Q', 0, -7, 24, 0, 'Q', 0, 7, -22, 0, 'Z'),
                i % 3 ? '#E9ECD8' : '#9FAA84',
              ),
            ),
          ),
        ),
      }),
      placed(
        { x: 600, y: 668 },
        group(
          {},
          ...Array.from({ length: 9 }, (_, i) =>
            placed(
              { x: -56 + i * 14, y: (i % 3) * 9 - 8, turn: -20 + ((i * 47) % 50) },
              path(
                d('M', -34, 0, 'Q', 0, -10, 36, 0, 'Q', 0, 9, -34, 0, 'Z'),
                i % 2 ? '#E4E8D4' : '#C9D0B2',
                { stroke: '#A7B08C', 'stroke-width': 1.4 },
              ),
            ),
          ),
        ),
      ),
    ],
  });

const cakeScene = (piece: {
  title: string;
  ground: string;
  table: string;
  paper: string;
  letter: string;
  text: string;
  crumbs: string;
  drink: string;
  ring?: string;
}): string =>
  scene({
    title: piece.title,
    ground: piece.ground,
    backdrop: hills,
    table: piece.table,
    things: [
      shade(340, 650, 200),
      path(
        d(
          'M',
          190,
          654,
          'L',
          250,
          560,
          'H',
          440,
          'L',
          500,
          654,
          'h',
          -40,
          'l',
          -34,
          -54,
          'H',
          264,
          'l',
          -34,
          54,
          'Z',
        ),
        '#7B5234',
      ),
      teaCake({
        x: 344,
        y: 392,
        radius: 212,
        fill: piece.paper,
        letter: piece.letter,
        text: piece.text,
        ...(piece.ring ? { ring: piece.ring } : {}),
      }),
      path(
        d(
          'M',
          210,
          654,
          'L',
          262,
          590,
          'q',
          82,
          34,
          164,
          0,
          'L',
          480,
          654,
          'h',
          -34,
          'l',
          -34,
          -34,
          'q',
          -66,
          18,
          -136,
          0,
          'l',
          -32,
          34,
          'Z',
        ),
        '#96683F',
      ),
      shade(630, 668, 62),
      cup({ x: 626, y: 664, radius: 62, height: 70, drink: piece.drink, fill: '#F3EBDD' }),
      placed(
        { x: 120, y: 676 },
        dryLeaves(seededChance(piece.text.length * 7), {
          spread: 70,
          count: 30,
          fill: piece.crumbs,
        }),
      ),
    ],
  });

const agedWhite = (): string =>
  cakeScene({
    title: '老白茶饼',
    ground: '#E9E2D0',
    table: '#CDB791',
    paper: '#F4EBD3',
    letter: '#6B7A4B',
    text: '老白茶',
    crumbs: '#8B7A55',
    drink: '#C98A3A',
  });
const ripePuer = (): string =>
  cakeScene({
    title: '熟普洱饼',
    ground: '#E3CDB2',
    table: '#B38B62',
    paper: '#EBDCC0',
    letter: '#8A2E22',
    text: '七年陈',
    ring: '#8A2E22',
    crumbs: '#3E2A1E',
    drink: '#6B2A16',
  });

const gongfuBlack = (): string =>
  scene({
    title: '九曲工夫红茶',
    ground: '#F0D5C2',
    backdrop: hills,
    table: '#C99B78',
    things: [
      shade(250, 640, 110),
      teaTin({
        x: 250,
        y: 640,
        radius: 104,
        height: 400,
        fill: '#A8352A',
        lid: '#84261F',
        text: '工夫红茶',
        stripe: '#E2B866',
      }),
      shade(500, 652, 130),
      gaiwan({
        x: 510,
        y: 640,
        radius: 112,
        band: '#A8352A',
        motif: placed({ x: 510, y: 590, scale: 0.9 }, blossom(26, '#C9503F', '#E2B866')),
      }),
      placed(
        { x: 396, y: 690 },
        dryLeaves(seededChance(8), { spread: 66, count: 30, fill: '#4B2A20' }),
      ),
    ],
  });

const jasmine = (): string =>
  scene({
    title: '茉莉香片',
    ground: '#DCE9E2',
    backdrop: hills,
    table: '#CBBFA2',
    things: [
      shade(330, 650, 150),
      pouch({
        x: 330,
        y: 650,
        width: 300,
        height: 410,
        fill: '#4D8A79',
        text: '茉莉香片',
        ground: '#F8F5EA',
        letter: '#2F5B4E',
      }),
      ...(
        [
          [520, 650, 46],
          [598, 620, 40],
          [610, 680, 44],
          [130, 672, 42],
          [186, 700, 36],
        ] as const
      ).map(([x, y, r]) => placed({ x, y, turn: x }, blossom(r, '#FFFDF4', '#D9B84A'))),
      placed({ x: 566, y: 590, turn: 30, scale: 0.9 }, sprig('#4E7F4B')),
    ],
  });

const darkBrick = (): string =>
  scene({
    title: '金花茯砖',
    ground: '#E2D6B8',
    table: '#A98658',
    backdrop: hills,
    things: [
      shade(350, 640, 210),
      carton({
        x: 330,
        y: 640,
        width: 330,
        height: 210,
        depth: 170,
        fill: '#54402C',
        front: group(
          {},
          ...Array.from({ length: 60 }, (_, i) =>
            rect(
              172 + ((i * 67) % 310),
              440 + ((i * 41) % 190),
              12 + (i % 4) * 4,
              3.4,
              i % 3 ? '#6B5338' : '#3C2C1D',
              {
                transform: `rotate(${((i * 31) % 50) - 25} ${172 + ((i * 67) % 310)} ${440 + ((i * 41) % 190)})`,
              },
            ),
          ),
          ...Array.from({ length: 24 }, (_, i) =>
            circle(180 + ((i * 83) % 300), 446 + ((i * 59) % 180), 2.6, '#D9A93C'),
          ),
          rect(232, 430, 196, 210, '#E6D3A6'),
          rect(240, 430, 180, 210, 'none', { stroke: '#7C5B2C', 'stroke-width': 2 }),
        ),
      }),
      path(d('M', 232, 430, 'l', 85, -57.8, 'h', 196, 'l', -85, 57.8, 'Z'), '#F0E2BE'),
      downward('茯砖', { x: 330, y: 452, size: 68, fill: '#4A3420' }),
      stamp(330, 598, 30),
      placed(
        { x: 600, y: 676 },
        dryLeaves(seededChance(31), { spread: 74, count: 40, fill: '#4A3726' }),
      ),
    ],
  });

const teaBags = (): string =>
  scene({
    title: '四季袋泡茶',
    ground: '#E5E4D3',
    backdrop: hills,
    table: '#CDBD98',
    things: [
      shade(300, 640, 180),
      carton({
        x: 290,
        y: 640,
        width: 320,
        height: 230,
        depth: 130,
        fill: '#F2E8CF',
        front: group(
          {},
          ...['#7FA05A', '#E0B04C', '#B64A38', '#5C6E86'].map((tone, i) =>
            rect(130 + i * 80, 560, 80, 80, tone),
          ),
          ...['春', '夏', '秋', '冬'].map((word, i) =>
            downward(word, { x: 170 + i * 80, y: 576, size: 44, fill: '#FAF4E8' }),
          ),
          wordmark(290, 478, 44, '#2B241C'),
          line(d('M', 190, 500, 'H', 390), '#C23B2B', 3),
          downward('袋', { x: 260, y: 512, size: 34, fill: '#6B6258' }),
          downward('泡', { x: 320, y: 512, size: 34, fill: '#6B6258' }),
        ),
      }),
      shade(580, 664, 84),
      cup({ x: 574, y: 660, radius: 84, height: 98, drink: '#C77B38', saucer: true }),
      line(d('M', 628, 566, 'C', 660, 560, 664, 600, 660, 632), '#F7F1E0', 3.4),
      path(d('M', 644, 632, 'h', 34, 'v', 40, 'h', -34, 'Z'), '#C23B2B'),
      downward('秋', { x: 661, y: 638, size: 24, fill: '#FAF4E8' }),
    ],
  });

const smokedBlack = (): string =>
  scene({
    title: '松烟小种',
    ground: '#DCD3CB',
    table: '#9D7C60',
    backdrop: (ground) =>
      hills(ground) +
      line(
        d('M', 560, 540, 'C', 520, 420, 620, 360, 570, 250, 'S', 610, 120, 580, 60),
        lighter(ground, 0.55),
        26,
        { opacity: 0.55 },
      ),
    things: [
      shade(350, 650, 190),
      paperParcel({ x: 350, y: 650, width: 330, height: 320, text: '松烟小种', slip: '#2F4A3E' }),
      shade(610, 670, 60),
      drum({ x: 600, y: 664, radius: 60, height: 44, fill: '#7B4A2E' }),
      ellipse(600, 620, 50, 8.5, '#6E2413'),
      placed(
        { x: 130, y: 680 },
        dryLeaves(seededChance(44), { spread: 70, count: 40, fill: '#2F2219' }),
      ),
    ],
  });

export const teaPictures: Readonly<Record<string, () => string>> = {
  'tea-spring-green': springGreen,
  'tea-osmanthus-oolong': osmanthusOolong,
  'tea-rock-cinnamon': rockTea,
  'tea-silver-needle': silverNeedle,
  'tea-aged-white-cake': agedWhite,
  'tea-ripe-puer-cake': ripePuer,
  'tea-gongfu-black': gongfuBlack,
  'tea-jasmine': jasmine,
  'tea-dark-brick': darkBrick,
  'tea-four-season-bags': teaBags,
  'tea-smoked-black': smokedBlack,
};
