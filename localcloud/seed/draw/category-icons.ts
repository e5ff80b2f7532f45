import { darker } from './colour';
import { circle, d, ellipse, path, picture, placed } from './svg';
import { leaf } from './parts/leaf';
import { bow, carton } from './parts/package';
import { flowerCake, plum } from './parts/pastry';
import { bottle, glassJar, teapot } from './parts/vessel';

const medal = (title: string, ground: string, ...things: readonly string[]): string =>
  picture(
    160,
    160,
    title,
    circle(80, 80, 78, ground),
    ellipse(82, 128, 50, 9, darker(ground, 0.5), { opacity: 0.16 }),
    ...things,
  );

const scaled = (x: number, y: number, scale: number, ...things: readonly string[]): string =>
  placed({ x, y, scale }, ...things);

/** The six categories as drawn round medals, readable at 48 px. */
export const categoryPictures: Readonly<Record<string, () => string>> = {
  'category-tea': () =>
    medal(
      '茶叶',
      '#DFE8D0',
      placed({ x: 80, y: 124, turn: -56 }, leaf(96, '#6F9150', 0.44)),
      placed({ x: 80, y: 124, turn: -124 }, leaf(92, '#557748', 0.44)),
      placed({ x: 80, y: 122, turn: -90 }, leaf(92, '#8DB068', 0.34)),
    ),
  'category-pastry': () =>
    medal(
      '糕点',
      '#F7E0D6',
      scaled(
        80,
        112,
        0.5,
        flowerCake({ x: 0, y: 10, radius: 112, fill: '#F0A6A6', heart: '#B73C4B' }),
      ),
      scaled(
        80,
        66,
        0.34,
        flowerCake({ x: 0, y: 20, radius: 112, fill: '#F3D08A', heart: '#B0702A' }),
      ),
    ),
  'category-sweets': () =>
    medal(
      '蜜饯糖果',
      '#F4DCCB',
      scaled(
        80,
        130,
        0.36,
        glassJar({
          x: 0,
          y: 0,
          radius: 110,
          height: 230,
          fill: '#A8583C',
          text: '',
          cap: '#B03A3A',
          cloth: true,
          inside: [
            [-60, -40],
            [0, -30],
            [60, -44],
            [-70, -100],
            [-10, -90],
            [50, -104],
            [-40, -150],
            [30, -156],
          ]
            .map(([x = 0, y = 0]) => placed({ x, y }, plum(32, '#8A4A36')))
            .join(''),
        }),
      ),
    ),
  'category-pantry': () =>
    medal(
      '酱料干货',
      '#EFE2C4',
      scaled(
        66,
        130,
        0.32,
        bottle({
          x: 0,
          y: 0,
          radius: 84,
          height: 320,
          fill: '#3A2218',
          cap: '#A8352A',
          text: '酱',
          ground: '#F2DFB5',
        }),
      ),
      scaled(
        112,
        130,
        0.32,
        bottle({
          x: 0,
          y: 0,
          radius: 74,
          height: 220,
          fill: '#B8783A',
          cap: '#2F5B4E',
          neck: 'short',
          text: '醋',
        }),
      ),
    ),
  'category-wares': () =>
    medal(
      '茶器',
      '#DDE5E6',
      scaled(82, 122, 0.36, teapot({ x: 10, y: 0, radius: 104, fill: '#8A4B38' })),
    ),
  'category-gift': () =>
    medal(
      '礼盒',
      '#F5D9CF',
      scaled(
        76,
        128,
        0.34,
        carton({
          x: 0,
          y: 0,
          width: 210,
          height: 170,
          depth: 90,
          fill: '#C23B2B',
          front: path(d('M', -24, -170, 'h', 48, 'v', 170, 'h', -48, 'Z'), '#E2BE72'),
        }),
        path('M-24 -170l45 -30.6h48l-45 30.6Z', '#F0D48C'),
        bow(20, -186, 92, '#E8C87E'),
      ),
    ),
};
