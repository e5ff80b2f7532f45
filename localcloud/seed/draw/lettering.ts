import { group, tag } from './svg';

export const serif = "'Songti SC','Noto Serif CJK SC','STSong',serif";

interface Letters {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly fill: string;
  readonly gap?: number;
  readonly weight?: number;
}

/** Characters one below another from the top; placed by hand because vertical writing is not drawn everywhere. */
export function downward(
  text: string,
  { x, y, size, fill, gap = 0.12, weight = 700 }: Letters,
): string {
  const letters = [...text].map((letter, i) =>
    tag('text', { x, y: y + size * 0.88 + i * size * (1 + gap) }, letter),
  );
  return group(
    {
      'font-family': serif,
      'font-size': size,
      'font-weight': weight,
      'text-anchor': 'middle',
      fill,
    },
    ...letters,
  );
}

export function across(text: string, { x, y, size, fill, gap = 0, weight = 700 }: Letters): string {
  const spacing = gap ? size * gap : undefined;
  return tag(
    'text',
    {
      x: x + (spacing ?? 0) / 2,
      y,
      'font-family': serif,
      'font-size': size,
      'font-weight': weight,
      'text-anchor': 'middle',
      'letter-spacing': spacing,
      fill,
    },
    text,
  );
}

export const heightOf = (text: string, size: number, gap = 0.12): number =>
  [...text].length * size * (1 + gap) - size * gap;
