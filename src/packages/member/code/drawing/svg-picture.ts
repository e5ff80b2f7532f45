import { base64Of } from './base64-of';

interface Drawing {
  readonly width: number;
  readonly height: number;
  /** Drawn in black on white. */
  readonly path: string;
  /** Fills whatever box it is given. */
  readonly stretch?: boolean;
}

/** A drawing as the address of a picture. WeChat's picture tag takes SVG with plain sizes, so no canvas is needed. */
export function svgPicture({ width, height, path, stretch = false }: Drawing): string {
  const ratio = stretch ? ' preserveAspectRatio="none"' : '';
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width * 8}" height="${height * 8}" ` +
    `viewBox="0 0 ${width} ${height}" shape-rendering="crispEdges"${ratio}>` +
    `<path fill="#fff" d="M0 0h${width}v${height}H0z"/><path d="${path}"/></svg>`;
  return `data:image/svg+xml;base64,${base64Of(svg)}`;
}
