type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Numbers are written with one decimal: enough for a 750-unit picture, and it keeps the files small. */
export const short = (value: number): string => String(Math.round(value * 10) / 10);

const written = (attributes: Attributes): string =>
  Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${typeof value === 'number' ? short(value) : value}"`)
    .join('');

export function tag(
  name: string,
  attributes: Attributes = {},
  ...children: readonly string[]
): string {
  const inside = children.join('');
  return inside
    ? `<${name}${written(attributes)}>${inside}</${name}>`
    : `<${name}${written(attributes)}/>`;
}

/** Path data from alternating commands and numbers, e.g. `d('M', 10, 20, 'L', 30, 40)`. */
export const d = (...parts: readonly (string | number)[]): string =>
  parts
    .map((part) => (typeof part === 'number' ? short(part) : part))
    .join(' ')
    .replace(/ ?([A-Za-z]) ?/g, '$1');

export const path = (data: string, fill: string, more: Attributes = {}): string =>
  tag('path', { d: data, fill, ...more });

export const line = (data: string, stroke: string, width: number, more: Attributes = {}): string =>
  tag('path', {
    d: data,
    fill: 'none',
    stroke,
    'stroke-width': width,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
    ...more,
  });

export const ellipse = (
  cx: number,
  cy: number,
  rx: number,
  ry: number,
  fill: string,
  more: Attributes = {},
): string => tag('ellipse', { cx, cy, rx, ry, fill, ...more });

export const circle = (
  cx: number,
  cy: number,
  r: number,
  fill: string,
  more: Attributes = {},
): string => tag('circle', { cx, cy, r, fill, ...more });

export const rect = (
  x: number,
  y: number,
  width: number,
  height: number,
  fill: string,
  more: Attributes = {},
): string => tag('rect', { x, y, width, height, fill, ...more });

export const group = (attributes: Attributes, ...children: readonly string[]): string =>
  tag('g', attributes, ...children);

/** Placed at a point, turned by degrees and scaled, in that reading order. */
export const placed = (
  place: { x: number; y: number; turn?: number; scale?: number },
  ...children: readonly string[]
): string =>
  group(
    {
      transform:
        `translate(${short(place.x)} ${short(place.y)})` +
        (place.turn ? ` rotate(${short(place.turn)})` : '') +
        (place.scale === undefined || place.scale === 1
          ? ''
          : ` scale(${Math.round(place.scale * 1000) / 1000})`),
    },
    ...children,
  );

function contentHash(text: string): string {
  let hash = 2166136261;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 16777619);
  return (hash >>> 0).toString(36);
}

/** Children cut to an outline. The id comes from the outline itself, so the same drawing is the same text every time. */
export function clipped(outline: string, ...children: readonly string[]): string {
  const id = `c${contentHash(outline)}`;
  return (
    tag('clipPath', { id }, tag('path', { d: outline })) +
    group({ 'clip-path': `url(#${id})` }, ...children)
  );
}

export const picture = (
  width: number,
  height: number,
  title: string,
  ...children: readonly string[]
): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">` +
  `${tag('title', {}, title)}${children.join('')}</svg>\n`;
