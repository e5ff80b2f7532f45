import { seededChance } from '../seeded-chance';
import { circle, d, ellipse, line, path, picture, placed, rect } from './svg';
import { dryLeaves, leaf, sprig } from './parts/leaf';
import { stamp } from './parts/label';
import { gaiwan, teapot } from './parts/vessel';

/** Mid tones on a transparent ground, so that one drawing sits well on the light and on the dark page. */
const quiet = (title: string, ...things: readonly string[]): string =>
  picture(
    320,
    240,
    title,
    circle(160, 112, 92, '#C9B899', { opacity: 0.16 }),
    ellipse(160, 208, 112, 13, '#7A6A54', { opacity: 0.18 }),
    ...things,
  );

const emptyCart = (): string =>
  quiet(
    '购物篮还空着',
    line('M92 120C88 34 232 34 228 120', '#8C6638', 11),
    line('M92 120C88 34 232 34 228 120', '#C8A055', 6.5),
    path('M76 116H244L226 200Q160 212 94 200Z', '#C8A766'),
    line(
      [0, 1, 2]
        .map((row) =>
          Array.from({ length: 8 }, (_, i) =>
            d(
              'M',
              84 + row * 3.4 + i * (19 - row * 0.85),
              132 + row * 22,
              'q',
              9,
              row % 2 ? 9 : -6,
              18 - row * 0.8,
              0,
            ),
          ).join(''),
        )
        .join(''),
      '#94702F',
      3,
    ),
    rect(72, 108, 176, 14, '#A98445', { rx: 6 }),
    placed({ x: 210, y: 70, turn: 24, scale: 0.7 }, leaf(60, '#7FA05A')),
    placed({ x: 118, y: 46, turn: 110, scale: 0.6 }, leaf(60, '#8DB068')),
  );

const noOrders = (): string =>
  quiet(
    '还没有订单',
    placed(
      { x: 160, y: 0, turn: 3 },
      path('M-58 44H58V196l-14 -9 -15 9 -14 -9 -15 9 -15 -9 -14 9 -15 -9 -14 9Z', '#F3E8CF'),
      rect(-40, 68, 60, 7, '#C9B899', { rx: 3 }),
      rect(-40, 90, 80, 5, '#DCCDAE', { rx: 2.5 }),
      rect(-40, 106, 70, 5, '#DCCDAE', { rx: 2.5 }),
      rect(-40, 122, 76, 5, '#DCCDAE', { rx: 2.5 }),
      stamp(26, 138, 28),
    ),
    placed({ x: 214, y: 196, scale: 0.62 }, gaiwan({ x: 0, y: 0, radius: 54, band: '#7E9A8E' })),
  );

const noCoupons = (): string =>
  quiet(
    '还没有优惠券',
    placed(
      { x: 160, y: 120, turn: -8 },
      path('M-92 -46H92V-14A14 14 0 0 0 92 14V46H-92V14A14 14 0 0 0 -92 -14Z', '#E9C9A4'),
      path('M-92 -46H-30V46H-92V14A14 14 0 0 0 -92 -14Z', '#C8553F'),
      line('M-30 -40V40', '#F6E7C4', 3, { 'stroke-dasharray': '5 7' }),
      stamp(-58, -17, 34, '#A8402F'),
      rect(-10, -22, 74, 9, '#B98A5C', { rx: 4 }),
      rect(-10, 0, 56, 7, '#CFA67A', { rx: 3 }),
      rect(-10, 18, 40, 7, '#CFA67A', { rx: 3 }),
    ),
    placed({ x: 246, y: 196, scale: 0.6 }, sprig('#7FA05A')),
  );

const offline = (): string =>
  quiet(
    '网络断开了',
    placed({ x: 136, y: 196, scale: 0.6 }, teapot({ x: 0, y: 0, radius: 88, fill: '#8A6A54' })),
    placed(
      { x: 226, y: 200, scale: 0.7 },
      dryLeaves(seededChance(4), { spread: 40, count: 18, fill: '#7A7048' }),
    ),
    line('M190 52C206 36 240 36 256 52M202 66C212 56 234 56 244 66', '#B4A88F', 6),
    circle(223, 82, 5, '#B4A88F'),
    line('M188 90L258 34', '#C8553F', 6),
  );

export const emptyStateFiles = (): Record<string, string> => ({
  cart: emptyCart(),
  orders: noOrders(),
  coupons: noCoupons(),
  offline: offline(),
});
