import { darker, lighter } from '../colour';
import { leafGreen } from '../inks';
import { circle, d, ellipse, group, line, path, placed } from '../svg';

/** One leaf lying along x from its stalk at 0,0, with a lit half and a midrib. */
export function leaf(length: number, fill: string = leafGreen, breadth = 0.36): string {
  const half = length * breadth * 0.5;
  const upper = d('M', 0, 0, 'C', length * 0.3, -half * 1.5, length * 0.72, -half * 1.2, length, 0);
  const lower = d('C', length * 0.72, half * 1.2, length * 0.3, half * 1.5, 0, 0, 'Z');
  return (
    path(upper + lower, fill) +
    path(upper + d('L', 0, 0, 'Z'), lighter(fill, 0.2)) +
    line(
      d('M', length * 0.04, 0, 'L', length * 0.9, 0),
      darker(fill, 0.35),
      Math.max(1.2, length * 0.02),
    )
  );
}

/** Two leaves and a bud: how good tea is picked. */
export function sprig(fill: string = leafGreen): string {
  return group(
    {},
    line(d('M', 0, 0, 'C', 4, -20, 2, -34, 6, -50), darker(fill, 0.2), 4),
    placed({ x: 2, y: -22, turn: -24 }, leaf(74, fill)),
    placed({ x: 3, y: -26, turn: -158 }, leaf(70, darker(fill, 0.12))),
    placed({ x: 6, y: -48, turn: -84 }, leaf(56, lighter(fill, 0.25), 0.26)),
  );
}

/** A heap of dry rolled leaves, lying on the table. */
export function dryLeaves(
  chance: () => number,
  { spread, count, fill }: { spread: number; count: number; fill: string },
): string {
  const strands = Array.from({ length: count }, () => {
    const reach = chance() * 2 - 1;
    const height = (1 - Math.abs(reach)) * spread * 0.3 * chance();
    const tone = chance() < 0.5 ? darker(fill, chance() * 0.35) : lighter(fill, chance() * 0.25);
    const bend = chance() * 8 - 4;
    return {
      y: -height,
      svg: placed(
        { x: reach * spread, y: -height + chance() * 6, turn: chance() * 80 - 40 },
        line(d('M', -11, 0, 'Q', 0, bend, 11, 0), tone, 4.6),
      ),
    };
  });
  return group(
    {},
    ellipse(0, 3, spread * 1.02, spread * 0.1, darker(fill, 0.3), { opacity: 0.18 }),
    ...strands.sort((a, b) => a.y - b.y).map((one) => one.svg),
  );
}

/** A twig of osmanthus: dark leaves and clusters of four-petalled gold flowers. */
export function osmanthus(chance: () => number, length = 170): string {
  const blossoms = Array.from({ length: 13 }, (_, i) => {
    const along = 0.2 + (i / 13) * 0.8;
    return placed(
      {
        x: along * length + chance() * 12 - 6,
        y: -along * along * 30 + chance() * 34 - 17,
        turn: chance() * 90,
        scale: 0.7 + chance() * 0.5,
      },
      tinyFlower('#E3A32C'),
    );
  });
  return group(
    {},
    line(d('M', 0, 0, 'Q', length * 0.5, -4, length, -30), '#6B4A2B', 5),
    placed({ x: length * 0.2, y: -2, turn: 40 }, leaf(62, '#48683E')),
    placed({ x: length * 0.38, y: -6, turn: -62 }, leaf(66, '#557748')),
    placed({ x: length * 0.66, y: -14, turn: 34 }, leaf(60, '#48683E')),
    placed({ x: length * 0.86, y: -24, turn: -50 }, leaf(56, '#5E804E')),
    ...blossoms,
  );
}

/** Petals of a front-facing flower as one path; `from` turns the first petal. */
function petals(radius: number, angles: readonly number[], plump: number): string {
  return angles
    .map((degrees) => {
      const at = (turn: number, reach: number): [number, number] => {
        const angle = ((degrees + turn) * Math.PI) / 180;
        return [Math.cos(angle) * radius * reach, Math.sin(angle) * radius * reach];
      };
      return d(
        'M',
        0,
        0,
        'C',
        ...at(-plump, 0.62),
        ...at(-plump * 0.85, 1.22),
        ...at(0, 1.02),
        'C',
        ...at(plump * 0.85, 1.22),
        ...at(plump, 0.62),
        0,
        0,
      );
    })
    .join('');
}

export const tinyFlower = (fill: string): string =>
  path(petals(10.5, [0, 90, 180, 270], 52), fill) + circle(0, 0, 2.6, darker(fill, 0.35));

/** A five-petalled blossom seen from the front: plum, peach, jasmine by its colours. */
export function blossom(radius: number, fill: string, heart: string): string {
  const stamens = [-54, 18, 90, 162, 234].map((turn) => {
    const angle = (turn * Math.PI) / 180;
    return d('M', 0, 0, 'L', Math.cos(angle) * radius * 0.38, Math.sin(angle) * radius * 0.38);
  });
  return (
    path(petals(radius, [-90, 54, 198], 44), fill) +
    path(petals(radius, [-18, 126], 44), lighter(fill, 0.18)) +
    line(stamens.join(''), heart, Math.max(1.4, radius * 0.06)) +
    circle(0, 0, radius * 0.16, heart)
  );
}
