import { seededChance } from '../seeded-chance';
import { circle, d, line, rect, tag } from './svg';

/** Short fibres and specks in a small tile: paper one can almost feel, at two kilobytes and without a slow filter. */
const tile = (() => {
  const chance = seededChance(1938);
  const marks: string[] = [];
  for (let i = 0; i < 22; i += 1) {
    const x = chance() * 180;
    const y = chance() * 180;
    marks.push(
      i % 3
        ? circle(x, y, 0.6 + chance() * 0.9, i % 2 ? '#5B4630' : '#FFFFFF')
        : line(
            d('M', x, y, 'q', chance() * 8, chance() * 8 - 4, chance() * 18 - 4, chance() * 12 - 6),
            i % 2 ? '#6B543A' : '#FFFFFF',
            0.9,
          ),
    );
  }
  return tag(
    'pattern',
    { id: 'grain', width: 180, height: 180, patternUnits: 'userSpaceOnUse' },
    ...marks,
  );
})();

const softShadow = tag(
  'radialGradient',
  { id: 'shadow' },
  tag('stop', { offset: '0', 'stop-color': '#2A1E14', 'stop-opacity': '0.42' }),
  tag('stop', { offset: '0.6', 'stop-color': '#2A1E14', 'stop-opacity': '0.2' }),
  tag('stop', { offset: '1', 'stop-color': '#2A1E14', 'stop-opacity': '0' }),
);

export const paints = tag('defs', {}, tile, softShadow);

/** The texture over the whole picture, laid on last. */
export const grain = (width: number, height: number): string =>
  rect(0, 0, width, height, 'url(#grain)', { opacity: 0.34 });
