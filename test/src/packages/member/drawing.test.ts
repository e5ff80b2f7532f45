import fc from 'fast-check';
import decodeQR from 'qr/decode.js';
import { barcodePicture } from '../../../../src/packages/member/code/drawing/barcode-picture';
import { base64Of } from '../../../../src/packages/member/code/drawing/base64-of';
import { code128 } from '../../../../src/packages/member/code/drawing/code-128';
import { qrPicture } from '../../../../src/packages/member/code/drawing/qr-picture';

const drawingIn = (address: string) =>
  Buffer.from(address.replace('data:image/svg+xml;base64,', ''), 'base64').toString();

/** The rectangles of a drawing that are filled black. */
const blackIn = (svg: string) => {
  const path = svg.split('<path d="')[1] ?? '';
  return [...path.matchAll(/M(\d+) (\d+)h(\d+)v(\d+)h-(\d+)z/g)].map(([, x, y, w, h, back]) => {
    expect(w).toBe(back);
    return { x: Number(x), y: Number(y), w: Number(w), h: Number(h) };
  });
};

const evenDigits = fc
  .array(fc.stringMatching(/^\d\d$/), { minLength: 1, maxLength: 12 })
  .map((pairs) => pairs.join(''));

describe('a barcode of digits', () => {
  it('begins with the start of code set C and ends with the stop', () => {
    const widths = code128('1234').join('');
    expect(widths.startsWith('211232')).toBe(true);
    expect(widths.endsWith('2331112')).toBe(true);
  });

  it('holds the pairs in order and the check digit: 12 and 34 give 105 + 12 + 2 x 34 = 82 mod 103', () => {
    expect(code128('1234').join('')).toBe('211232' + '112232' + '131123' + '121241' + '2331112');
  });

  it('gives eleven modules to every pair and an even number of them to its bars', () => {
    for (let pair = 0; pair < 100; pair += 1) {
      const word = code128(String(pair).padStart(2, '0')).slice(6, 12);
      const sum = (every: number) =>
        word.filter((_, at) => at % 2 === every).reduce((all, one) => all + one, 0);
      expect(sum(0) + sum(1)).toBe(11);
      expect(sum(0) % 2).toBe(0);
    }
  });

  it('never draws two pairs alike', () => {
    const words = Array.from({ length: 100 }, (_, pair) =>
      code128(String(pair).padStart(2, '0')).slice(6, 12).join(''),
    );
    expect(new Set(words).size).toBe(100);
  });

  it.each(['', '123', '12a4', '１２'])('refuses %j', (text) => {
    expect(() => code128(text)).toThrow(RangeError);
  });

  it('is drawn with ten empty modules at both ends: 154 modules for a counter code', () => {
    const svg = drawingIn(barcodePicture('100200300400123456'));
    const bars = blackIn(svg);
    expect(svg).toContain('viewBox="0 0 154 40"');
    expect(bars[0]?.x).toBe(10);
    expect(Math.max(...bars.map(({ x, w }) => x + w))).toBe(144);
  });

  it('draws every bar where its widths put it', () => {
    fc.assert(
      fc.property(evenDigits, (digits) => {
        const widths = code128(digits);
        const black = new Set(
          blackIn(drawingIn(barcodePicture(digits))).flatMap(({ x, w }) =>
            Array.from({ length: w }, (_, at) => x + at),
          ),
        );
        let at = 10;
        widths.forEach((width, place) => {
          for (let module = at; module < at + width; module += 1)
            expect(black.has(module)).toBe(place % 2 === 0);
          at += width;
        });
      }),
      { numRuns: 20 },
    );
  });
});

describe('a QR code of digits', () => {
  it('is read back as the code', () => {
    const code = '100200300400123456';
    const black = blackIn(drawingIn(qrPicture(code)));
    const size = 29;
    const scale = 4;
    const dark = (x: number, y: number) =>
      black.some((one) => one.y === y && x >= one.x && x < one.x + one.w);
    const data = new Uint8Array((size * scale) ** 2 * 4).fill(255);
    for (let y = 0; y < size * scale; y += 1)
      for (let x = 0; x < size * scale; x += 1)
        if (dark(Math.floor(x / scale), Math.floor(y / scale)))
          data.fill(0, (y * size * scale + x) * 4, (y * size * scale + x) * 4 + 3);
    expect(decodeQR({ width: size * scale, height: size * scale, data })).toBe(code);
  });

  it('is as small as a QR code can be, 21 modules, with four empty ones around it', () => {
    expect(drawingIn(qrPicture('100200300400123456'))).toContain('viewBox="0 0 29 29"');
  });
});

describe('base64 without the browser', () => {
  it('says what Node says', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[ -~]*$/), (text) => {
        expect(base64Of(text)).toBe(Buffer.from(text).toString('base64'));
      }),
    );
  });
});
