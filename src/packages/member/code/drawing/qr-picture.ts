import encodeQR from 'qr';
import { svgPicture } from './svg-picture';

/** Empty ground around the code, in modules (ISO/IEC 18004 asks for four). */
const quiet = 4;

/** One stroke for each run of dark modules of a row. */
function strokes(row: readonly boolean[], y: number): string {
  return row
    .map((dark, x) => {
      if (!dark || row[x - 1]) return '';
      const end = row.indexOf(false, x);
      const length = (end < 0 ? row.length : end) - x;
      return `M${x} ${y}h${length}v1h-${length}z`;
    })
    .join('');
}

/** A QR code of digits as the address of a picture; a quarter of it may be dirty or cracked. */
export function qrPicture(digits: string): string {
  const modules = encodeQR(digits, 'raw', { ecc: 'quartile', border: quiet });
  const size = modules.length;
  return svgPicture({ width: size, height: size, path: modules.map(strokes).join('') });
}
