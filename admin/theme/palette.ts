/** The colours of the shop, in both lights. A merchant re-brands the console here and nowhere else. */
export interface Palette {
  readonly paper: string;
  readonly surface: string;
  readonly ink: string;
  readonly ink2: string;
  readonly ink3: string;
  readonly line: string;
  /** Around things one can fill in or press: stronger than a hairline. */
  readonly edge: string;
  readonly seal: string;
  /** Text on `seal`, readable at 4.5:1. */
  readonly onSeal: string;
  readonly sealSoft: string;
  readonly jade: string;
  readonly jadeSoft: string;
  readonly gold: string;
  readonly warn: string;
  readonly warnSoft: string;
}

export const lightPalette: Palette = {
  paper: '#FAF7F2',
  surface: '#FFFFFF',
  ink: '#1F1B16',
  ink2: '#6B6258',
  ink3: '#9C9287',
  line: '#ECE5DA',
  edge: '#CFC4B4',
  seal: '#C23B2B',
  onSeal: '#FFFFFF',
  sealSoft: '#FBEEEB',
  jade: '#2C6A56',
  jadeSoft: '#E9F2EE',
  gold: '#A97B34',
  warn: '#B7791F',
  warnSoft: '#FBF3E4',
};

export const darkPalette: Palette = {
  paper: '#14120F',
  surface: '#1E1B17',
  ink: '#F3EEE6',
  ink2: '#B4AA9D',
  ink3: '#7D746A',
  line: '#2E2A24',
  edge: '#544D43',
  seal: '#E0604F',
  onSeal: '#14120F',
  sealSoft: '#33201C',
  jade: '#5BA88D',
  jadeSoft: '#1B2A24',
  gold: '#D6A95B',
  warn: '#E0A64A',
  warnSoft: '#302616',
};

/** Custom properties of the same names for our own style sheets: `ink2` becomes `--ink-2`. */
export function paletteVariables(palette: Palette): readonly (readonly [string, string])[] {
  return Object.entries(palette).map(([name, value]: [string, string]) => [
    `--${name.replace(/([a-z])([A-Z0-9])/g, '$1-$2').toLowerCase()}`,
    value,
  ]);
}
