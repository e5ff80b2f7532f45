import fc from 'fast-check';
import { readCsv } from '#domain/csv/read-csv';
import { writeCsv } from '#domain/csv/write-csv';
import { valueOf } from '../../support/builders/value-of';

const cellsOf = (text: string) => valueOf(readCsv(text)).map(({ cells }) => cells);

describe('A table is read', () => {
  it.each<[string, string, string[][]]>([
    [
      'lines ended by LF',
      'a,b\n1,2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'lines ended by CRLF',
      'a,b\r\n1,2\r\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'no line end at the end',
      'a,b\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['a byte order mark', '\uFEFFa\n', [['a']]],
    [
      'quotes around a comma, a line and a quote',
      '"a,b","c\nd","e""f"\n',
      [['a,b', 'c\nd', 'e"f']],
    ],
    [
      'empty fields',
      ',a,\n""\n,\n',
      [
        ['', 'a', ''],
        ['', ''],
      ],
    ],
    ['empty lines', '\n\na\n\n', [['a']]],
    ['nothing', '', []],
  ])('with %s', (_, text, rows) => {
    expect(cellsOf(text)).toEqual(rows);
  });

  it('with the line of the file each row begins in', () => {
    const text = 'a,b\n\n"c\nd",e\r\nf,"g\r\nh"\ni,j';
    expect(valueOf(readCsv(text)).map(({ line }) => line)).toEqual([1, 3, 5, 7]);
  });

  it.each([
    ['a quote in a plain field', 'a\nb"c\n', 2],
    ['a quote that is never closed', 'a\nb,"c\nd', 2],
    ['text after a closing quote', '"a"b\n', 1],
  ])('never guessing: %s is refused with its line', (_, text, line) => {
    expect(readCsv(text)).toEqual({ ok: false, code: 'CSV_UNREADABLE', details: { line } });
  });

  it('quickly, also when it is nothing but quotes', () => {
    expect(readCsv('"'.repeat(100_001)).ok).toBe(false);
    expect(readCsv(`${',"'.repeat(50_001)}`).ok).toBe(false);
  });
});

describe('A table is written', () => {
  it('with a byte order mark, CRLF and quotes where they are needed', () => {
    expect(
      writeCsv([
        ['名称', 'a,b'],
        ['c"d', 7],
        ['e\nf', -1.5],
      ]),
    ).toBe('\uFEFF名称,"a,b"\r\n"c""d",7\r\n"e\nf",-1.5\r\n');
  });

  it.each(['=HYPERLINK("x")', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '\nx', '\0x', '＝1+1'])(
    'so that %j cannot run as a formula',
    (text) => {
      const written = writeCsv([[text]]);
      expect(written.replace(/^\uFEFF"?/, '').startsWith("'")).toBe(true);
    },
  );

  it('so that reading it gives the same texts', () => {
    const text = fc.string().filter((one) => !/^[=+\-@\t\r\n\0＝＋－＠]/.test(one));
    const row = fc.array(text, { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 5 }), (rows) => {
        expect(cellsOf(writeCsv(rows))).toEqual(rows);
      }),
    );
  });
});
