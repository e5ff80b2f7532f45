import { inflateSync } from 'node:zlib';
import { decodeQR } from 'qr/decode.js';

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue, opacity of every pixel. */
  readonly data: Uint8Array;
}

interface Chunk {
  readonly name: string;
  readonly data: Buffer;
}

function* chunksOf(png: Buffer): Generator<Chunk> {
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    yield {
      name: png.toString('latin1', at + 4, at + 8),
      data: png.subarray(at + 8, at + 8 + length),
    };
    at += length + 12;
  }
}

/** Reads a PNG with a palette of one bit a pixel, without filters, which is all that is drawn here. */
export function readPng(png: Buffer): Picture {
  const chunks = new Map([...chunksOf(png)].map(({ name, data }) => [name, data]));
  const part = (name: string) => chunks.get(name) ?? Buffer.alloc(0);
  const header = part('IHDR');
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  expect([...header.subarray(8)]).toEqual([1, 3, 0, 0, 0]);
  const rows = inflateSync(part('IDAT'));
  const rowBytes = 1 + Math.ceil(width / 8);
  expect(rows).toHaveLength(rowBytes * height);
  const data = new Uint8Array(width * height * 4);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const colour = ((rows[y * rowBytes + 1 + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1;
      data.set(part('PLTE').subarray(colour * 3, colour * 3 + 3), (y * width + x) * 4);
      data[(y * width + x) * 4 + 3] = part('tRNS')[colour] ?? 255;
    }
  return { width, height, data };
}

/** The text in a QR code, found by looking at the picture. */
export function scan(png: Buffer): string {
  const { width, height, data } = readPng(png);
  return decodeQR({ width, height, data });
}
