/** The beginnings by which files are told apart, with a little behind them. */
const after = (...head: number[]) => Buffer.concat([Buffer.from(head), Buffer.alloc(24, 7)]);

export const png = after(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
export const jpeg = after(0xff, 0xd8, 0xff, 0xe0);
export const gif = Buffer.concat([Buffer.from('GIF89a'), Buffer.alloc(24)]);
export const webp = Buffer.concat([
  Buffer.from('RIFF'),
  Buffer.from([26, 0, 0, 0]),
  Buffer.from('WEBPVP8 '),
  Buffer.alloc(18),
]);
export const mp4 = Buffer.concat([
  Buffer.from([0, 0, 0, 24]),
  Buffer.from('ftypisom'),
  Buffer.alloc(24),
]);
export const html = Buffer.from('<!doctype html><script>alert(document.cookie)</script>');
export const svg = Buffer.from(
  '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
);
