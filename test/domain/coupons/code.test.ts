import fc from 'fast-check';
import { codeFromBytes, codeLength, printedCode, readCode } from '#domain/coupons/code';

const bytes = fc.array(fc.integer({ min: 0, max: 255 }), {
  minLength: codeLength,
  maxLength: codeLength,
});

describe('a code', () => {
  it('is sixteen characters nobody mixes up', () => {
    fc.assert(
      fc.property(bytes, (random) => {
        expect(codeFromBytes(random)).toMatch(/^[2-9A-HJ-NP-Z]{16}$/);
      }),
    );
  });

  it('takes every character equally often from all bytes', () => {
    const firsts = Array.from({ length: 256 }, (_, byte) =>
      codeFromBytes([byte, ...Array<number>(15).fill(0)]).charAt(0),
    );
    const counts = new Map<string, number>();
    for (const one of firsts) counts.set(one, (counts.get(one) ?? 0) + 1);
    expect([...counts.values()]).toEqual(Array<number>(32).fill(8));
  });

  it('needs enough bytes', () => {
    expect(() => codeFromBytes([1, 2, 3])).toThrow(RangeError);
  });

  it('is printed in groups of four and read back', () => {
    fc.assert(
      fc.property(bytes, (random) => {
        const code = codeFromBytes(random);
        expect(printedCode(code)).toMatch(/^(\w{4}-){3}\w{4}$/);
        expect(readCode(printedCode(code))).toBe(code);
      }),
    );
  });
});

describe('what a person types', () => {
  it.each([
    ['as printed', 'ABCD-EFGH-JKLM-NPQR'],
    ['in small letters', 'abcd-efgh-jklm-npqr'],
    ['with spaces around and within', '  ABCD EFGH JKLM NPQR '],
    ['without dashes', 'ABCDEFGHJKLMNPQR'],
    ['in full width', 'ＡＢＣＤ－ＥＦＧＨ－ＪＫＬＭ－ＮＰＱＲ'],
    ['with a long dash', 'ABCD—EFGH–JKLM—NPQR'],
  ])('is the code %s', (_, typed) => {
    expect(readCode(typed)).toBe('ABCDEFGHJKLMNPQR');
  });

  it.each([
    ['nothing', ''],
    ['too short', 'ABCD-EFGH-JKLM-NPQ'],
    ['too long', 'ABCD-EFGH-JKLM-NPQRS'],
    ['with a letter no code has', 'ABCD-EFGH-JKLM-NPQO'],
    ['with a sign', 'ABCD-EFGH-JKLM-NPQ$'],
  ])('is no code when it is %s', (_, typed) => {
    expect(readCode(typed)).toBeUndefined();
  });
});
