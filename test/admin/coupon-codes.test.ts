import {
  exportIntention,
  forgetExport,
  isExportOpen,
} from '../../admin/pages/coupon-list/code-batches/export-intention';
import { CallError } from '../../admin/services/call-error';
import { codesFile } from '../../admin/pages/coupon-list/code-batches/codes-file';
import { targetWords } from '../../admin/pages/coupon-list/issues/target-words';
import { identityOf } from '../../admin/services/use-identify';

describe('the file of a batch of codes', () => {
  const batch = { title: '茶博会 / 现场?', createdAt: Date.UTC(2026, 10, 20, 17) };

  it('opens in a spreadsheet with Chinese and one numbered code a line', () => {
    const { content } = codesFile(batch, ['ABCD-EFGH-JKLM-NPQR', '2345-6789-ABCD-EFGH']);
    expect(content).toBe('\uFEFF序号,兑换码\r\n1,ABCD-EFGH-JKLM-NPQR\r\n2,2345-6789-ABCD-EFGH\r\n');
  });

  it('has a name every file system takes, with the Beijing day of the batch', () => {
    expect(codesFile(batch, []).name).toBe('兑换码-茶博会-现场--2026-11-21.csv');
  });
});

describe('who a coupon was given to', () => {
  it.each([
    [{ kind: 'member', memberId: 'abcdefgh' } as const, '会员 abcdef…'],
    [{ kind: 'tag', tag: '老客' } as const, '标签「老客」的会员'],
    [{ kind: 'level', levelId: 'gold' } as const, '等级「金卡」的会员'],
  ])('%j', (to, words) => {
    expect(targetWords(to, (id) => (id === 'gold' ? '金卡' : id))).toBe(words);
  });
});

describe('what is typed to find a member', () => {
  it.each([
    ['138 0000 0000', { by: 'phone', phone: '13800000000' }],
    ['6208 1234 5678 5', { by: 'card', cardNumber: '6208123456785' }],
    ['123456789012345678', { by: 'code', code: '123456789012345678' }],
    ['23800000000', undefined],
    ['张三', undefined],
    ['', undefined],
  ])('%s', (typed, identity) => {
    expect(identityOf(typed)).toEqual(identity);
  });
});

describe('the export of a batch, which is answered once', () => {
  const content = { batchId: 'b' };
  beforeEach(() => sessionStorage.clear());

  it('keeps its key when the answer was lost, also for a page that is loaded anew', () => {
    const first = exportIntention('b');
    const key = first.keyFor(content);
    first.settle(new CallError('unknown', 'OFFLINE', '网络连不上。'));
    expect(exportIntention('b').keyFor(content)).toBe(key);
    expect(exportIntention('other').keyFor({ batchId: 'other' })).not.toBe(key);
  });

  it('keeps its key after the answer, until the person says that the file is safe', () => {
    const first = exportIntention('b');
    const key = first.keyFor(content);
    first.settle();
    expect(isExportOpen('b')).toBe(true);
    expect(exportIntention('b').keyFor(content)).toBe(key);
    forgetExport('b');
    expect(isExportOpen('b')).toBe(false);
    expect(exportIntention('b').keyFor(content)).not.toBe(key);
  });

  it('is over when the server refuses', () => {
    const first = exportIntention('b');
    first.keyFor(content);
    first.settle(new CallError('refused', 'CODES_EXPORTED', '这批兑换码已经导出过。'));
    expect(isExportOpen('b')).toBe(false);
  });
});
