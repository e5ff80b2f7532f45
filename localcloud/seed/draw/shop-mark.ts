import { paper, seal } from './inks';
import { downward } from './lettering';
import { circle, d, group, line, picture, rect } from './svg';
import { seededChance } from '../seeded-chance';

/** The square seal of the shop: a name under its eaves, with the small chips a stone seal gets in use. */
export function shopMark(): string {
  const chance = seededChance(1938);
  const chips = Array.from({ length: 16 }, () => {
    const along = chance() * 200;
    const edge = Math.floor(chance() * 4);
    const [x, y] =
      edge === 0
        ? [20 + along, 20]
        : edge === 1
          ? [220, 20 + along]
          : edge === 2
            ? [20 + along, 220]
            : [20, 20 + along];
    return circle(x, y, 1.5 + chance() * 3, paper);
  });
  return picture(
    240,
    240,
    '青檐记',
    rect(0, 0, 240, 240, paper, { rx: 36 }),
    rect(20, 20, 200, 200, seal, { rx: 22 }),
    rect(31, 31, 178, 178, 'none', { rx: 14, stroke: paper, 'stroke-width': 4 }),
    line(d('M', 52, 86, 'Q', 92, 74, 120, 50, 'Q', 148, 74, 188, 86), paper, 9),
    group(
      {},
      downward('青', { x: 82, y: 110, size: 76, fill: paper }),
      downward('檐', { x: 160, y: 110, size: 76, fill: paper }),
    ),
    ...chips,
  );
}
