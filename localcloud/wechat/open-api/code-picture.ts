import encodeQR from 'qr';
import { twoColourPng, type TwoColours } from './png';

/** Modules of empty ground around a code, as ISO 18004 asks. */
const QUIET = 4;

/**
 * A QR code as a PNG of `width` pixels. WeChat draws round codes of a format it keeps to itself; this one any
 * scanner reads.
 */
export function codePicture(text: string, width: number, colours: TwoColours): Buffer {
  const modules = encodeQR(text, 'raw', { ecc: 'medium', border: QUIET });
  const cell = Math.floor(width / modules.length);
  const margin = Math.floor((width - cell * modules.length) / 2);
  return twoColourPng(width, colours, (x, y) => {
    const row = modules[Math.floor((y - margin) / cell)];
    return row?.[Math.floor((x - margin) / cell)] ?? false;
  });
}
