import { importLimits } from '#domain/imports/import-limits';
import { readOutsideSales } from '#domain/imports/read-outside-sales';
import { valueOf } from '../../support/builders/value-of';

const at = (text: string) => Date.parse(`${text}+08:00`);
const now = at('2025-06-20T00:00');
const header = 'source,number,phone,paid,at,refundOf\n';
const row = (text: string) => valueOf(readOutsideSales(header + text, now));

describe('Orders made elsewhere are read', () => {
  it('with the columns in any order, in English or Chinese, spaces around them', () => {
    const text = '时间,单号, 来源 ,实付金额,手机号\n2025-06-18 12:30,T1,天猫,88.50,13800000000\n';
    expect(valueOf(readOutsideSales(text, now))).toEqual({
      sales: [
        {
          row: 2,
          sale: {
            ...{ source: 'tmall', number: 'T1', phone: '13800000000' },
            ...{ amountFen: 8850, at: at('2025-06-18T12:30') },
          },
        },
      ],
      problems: [],
    });
  });

  it('as refunds where they name the order', () => {
    expect(row('jd,R1,13800000000,10,2025/06/18,J1\n').sales[0]?.sale).toMatchObject({
      refundOf: 'J1',
      at: at('2025-06-18T00:00'),
    });
  });

  it.each([
    ['0.01', 1],
    ['1', 100],
    ['1.5', 150],
    ['99999999.99', 9_999_999_999],
  ])('%s yuan are %d fen', (paid, fen) => {
    expect(
      row(`erp,1,13800000000,${paid},2025-06-18\n`.replace('\n', ',\n')).sales[0]?.sale.amountFen,
    ).toBe(fen);
  });

  it.each([
    ['amazon,1,13800000000,1,2025-06-18,', 'source', 'ROW_SOURCE'],
    ['erp,,13800000000,1,2025-06-18,', 'number', 'ROW_NUMBER'],
    ['erp,$ne,13800000000,1,2025-06-18,', 'number', 'ROW_NUMBER'],
    [`erp,${'1'.repeat(41)},13800000000,1,2025-06-18,`, 'number', 'ROW_NUMBER'],
    ['erp,1,1380000000,1,2025-06-18,', 'phone', 'ROW_PHONE'],
    ['erp,1,12800000000,1,2025-06-18,', 'phone', 'ROW_PHONE'],
    ['erp,1,13800000000,-1,2025-06-18,', 'amountFen', 'ROW_AMOUNT'],
    ['erp,1,13800000000,1.234,2025-06-18,', 'amountFen', 'ROW_AMOUNT'],
    ['erp,1,13800000000,1e3,2025-06-18,', 'amountFen', 'ROW_AMOUNT'],
    ['erp,1,13800000000,"1,000",2025-06-18,', 'amountFen', 'ROW_AMOUNT'],
    ['erp,1,13800000000,1,2025-02-30,', 'at', 'ROW_TIME'],
    ['erp,1,13800000000,1,2025-06-18 25:00,', 'at', 'ROW_TIME'],
    ['erp,1,13800000000,1,yesterday,', 'at', 'ROW_TIME'],
    ['erp,1,13800000000,1,2025-06/18,', 'at', 'ROW_TIME'],
    ['erp,1,13800000000,1,2025/6/18 9:5,', 'at', 'ROW_TIME'],
    ['erp,1,13800000000,1,2025-06-20 00:01,', 'at', 'ROW_TIME'],
    ['erp,1,13800000000,1,1999-12-31,', 'at', 'ROW_TIME'],
    ['erp,1,13800000000,1,2025-06-18,a b', 'refundOf', 'ROW_NUMBER'],
  ])('and %s is told as a wrong %s', (text, field, code) => {
    expect(row(text)).toEqual({ sales: [], problems: [{ row: 2, field, code }] });
  });

  it.each([
    ['2025-06-18', '2025-06-18T00:00'],
    ['2025/6/8', '2025-06-08T00:00'],
    ['2025/6/18 9:05', '2025-06-18T09:05'],
    ['2025-6-18 09:05:07', '2025-06-18T09:05:07'],
    ['2025-06-18T12:30', '2025-06-18T12:30'],
  ])('the time %s is %s in Beijing, as spreadsheets and people write it', (written, instant) => {
    expect(row(`erp,1,13800000000,1,${written},\n`).sales[0]?.sale.at).toBe(at(instant));
  });

  it('named by the line of the file, empty lines counted', () => {
    expect(row('\n\nerp,1,1380000000,1,2025-06-18,').problems[0]?.row).toBe(4);
  });

  it('telling everything that is wrong in a row, and which row it is', () => {
    const { sales, problems } = row('erp,1,13800000000,1,2025-06-18,\nx,,1,y,z,\nerp,2\n');
    expect(sales).toHaveLength(1);
    expect(problems.map((problem) => problem.row)).toEqual([3, 3, 3, 3, 3, 4]);
    expect(problems[5]).toEqual({ row: 4, code: 'ROW_CELLS' });
  });

  it.each([
    ['a column is missing', 'source,number,phone,paid\nerp,1,13800000000,1\n', 'CSV_HEADER'],
    ['there is no header', 'erp,1,13800000000,1,2025-06-18\n', 'CSV_HEADER'],
    ['there are no rows', header, 'IMPORT_EMPTY'],
    ['there is nothing', '', 'CSV_HEADER'],
    ['it is no table', `${header}"`, 'CSV_UNREADABLE'],
    [
      'it is too long',
      header + 'erp,1,13800000000,1,2025-06-18,\n'.repeat(importLimits.rows + 1),
      'IMPORT_TOO_LONG',
    ],
  ])('not at all when %s', (_, text, code) => {
    expect(readOutsideSales(text, now)).toMatchObject({ ok: false, code });
  });
});
