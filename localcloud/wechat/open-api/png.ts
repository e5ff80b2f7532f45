import { deflateSync } from 'node:zlib';

/** Red, green, blue from 0 to 255. */
export type Colour = readonly [number, number, number];

export interface TwoColours {
  readonly line: Colour;
  readonly ground: Colour;
  readonly isGroundClear: boolean;
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A square PNG of two colours, one bit a pixel. `isLine` says for a column and row which of them it is. */
export function twoColourPng(
  width: number,
  { line, ground, isGroundClear }: TwoColours,
  isLine: (x: number, y: number) => boolean,
): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(width, 4);
  // One bit, palette, and the only methods of packing, filtering and no interlace.
  header.set([1, 3, 0, 0, 0], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from([...ground, ...line])),
    ...(isGroundClear ? [chunk('tRNS', Buffer.from([0, 255]))] : []),
    chunk('IDAT', deflateSync(pixelRows(width, isLine))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Each row begins with the number of its filter, which is none. */
function pixelRows(width: number, isLine: (x: number, y: number) => boolean): Buffer {
  const rowBytes = 1 + Math.ceil(width / 8);
  const rows = Buffer.alloc(rowBytes * width);
  for (let y = 0; y < width; y += 1)
    for (let x = 0; x < width; x += 1) {
      const at = y * rowBytes + 1 + (x >> 3);
      if (isLine(x, y)) rows[at] = (rows[at] ?? 0) | (0x80 >> (x & 7));
    }
  return rows;
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
