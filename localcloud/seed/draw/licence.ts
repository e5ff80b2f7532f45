import { across } from './lettering';
import { grain, paints } from './paper-grain';
import { line, picture, rect } from './svg';
import { stamp } from './parts/label';

const rows: readonly (readonly [string, string])[] = [
  ['名　　称', '青檐记茶食铺（演示）'],
  ['类　　型', '演示用个体工商户'],
  ['经营范围', '茶叶、糕点、预包装食品、茶具'],
  ['住　　所', '杭州市拱墅区青檐巷 7 号（演示地址）'],
  ['统一代码', '00000000DEMO000000'],
];

/** A licence page for the demo shop that says on its face that it is none. */
export const licencePage = (): string =>
  picture(
    750,
    530,
    '演示营业执照',
    paints,
    rect(0, 0, 750, 530, '#FBF6EA'),
    rect(24, 24, 702, 482, 'none', { stroke: '#C79A4B', 'stroke-width': 6 }),
    rect(36, 36, 678, 458, 'none', { stroke: '#C79A4B', 'stroke-width': 2 }),
    across('营业执照', { x: 375, y: 122, size: 56, fill: '#2B241C', gap: 0.3 }),
    across('演示样张 · 没有法律效力', { x: 375, y: 164, size: 22, fill: '#C23B2B' }),
    line('M150 186H600', '#C79A4B', 2),
    ...rows.map(
      ([label, value], i) =>
        across(label, { x: 170, y: 240 + i * 46, size: 22, fill: '#6B6258', weight: 500 }) +
        across(value, { x: 440, y: 240 + i * 46, size: 23, fill: '#2B241C', weight: 500 }),
    ),
    stamp(640, 400, 70),
    grain(750, 530),
  );
