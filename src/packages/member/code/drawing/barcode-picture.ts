import { code128 } from './code-128';
import { svgPicture } from './svg-picture';

/** Empty ground at both ends, in modules (ISO/IEC 15417 asks for ten). */
const quiet = 10;
const height = 40;

/** A Code 128 barcode of digits as the address of a picture. It may be stretched: only the order of widths counts. */
export function barcodePicture(digits: string): string {
  let at = quiet;
  const bars = code128(digits).map((width, place) => {
    const bar = place % 2 === 0 ? `M${at} 0h${width}v${height}h-${width}z` : '';
    at += width;
    return bar;
  });
  return svgPicture({ width: at + quiet, height, path: bars.join(''), stretch: true });
}
