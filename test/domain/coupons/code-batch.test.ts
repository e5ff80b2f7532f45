import {
  exportAgainMs,
  exportBatch,
  mostCodesInBatch,
  planBatch,
  redeemCode,
  tellingSeed,
  withoutSeed,
  type CouponCode,
} from '#domain/coupons/code-batch';
import { codeTriesMs, countTry, mostCodeTries, type CodeTries } from '#domain/coupons/code-tries';
import { aTemplate } from '../../support/builders/a-template';
import { noon } from '../../support/builders/fixed-time';
import { valueOf } from '../../support/builders/value-of';

const by = { id: 'batch', seed: 'ab'.repeat(32), shopId: 'shop', staffId: 'lin', now: noon };

const plan = (changes: Partial<Parameters<typeof planBatch>[0]> = {}) =>
  planBatch(
    {
      template: aTemplate({ channels: ['code'], quota: 500 }),
      title: '茶博会现场',
      size: 200,
      ...changes,
    },
    by,
  );

describe('a batch of codes', () => {
  it('belongs to one template and keeps its seed until it is exported', () => {
    const { batch, template } = valueOf(plan({ title: ' 茶博会现场 ' }));
    expect(template.codesMade).toBe(200);
    expect(batch).toMatchObject({ templateId: 'welcome', title: '茶博会现场', size: 200 });
    expect(batch.seed).toBe(by.seed);
    expect(batch).not.toHaveProperty('exportedAt');
  });

  it.each([
    ['without a name', { title: '  ' }, { code: 'TITLE_INVALID', details: { max: 30 } }],
    ['with a long name', { title: '长'.repeat(31) }, { code: 'TITLE_INVALID' }],
    ['of no codes', { size: 0 }, { code: 'BATCH_SIZE_INVALID', details: { max: 1000 } }],
    ['of too many', { size: mostCodesInBatch + 1 }, { code: 'BATCH_SIZE_INVALID' }],
    ['of half a code', { size: 1.5 }, { code: 'BATCH_SIZE_INVALID' }],
    [
      'beyond what the quota can keep',
      { template: aTemplate({ channels: ['code'], quota: 500, codesMade: 301 }) },
      { code: 'CODES_BEYOND_QUOTA', details: { left: 199 } },
    ],
    [
      'for a coupon others can take from the coupon centre',
      { template: aTemplate({ channels: ['centre', 'code'] }) },
      { code: 'CODES_NOT_ALLOWED' },
    ],
  ])('is refused %s', (_, changes, refused) => {
    expect(plan(changes)).toMatchObject({ ok: false, ...refused });
  });

  it('is exported once', () => {
    const exported = valueOf(exportBatch(valueOf(plan()).batch, noon + 1));
    expect(exported).toMatchObject({ exportedAt: noon + 1, size: 200 });
    expect(exportBatch(exported, noon + 2)).toMatchObject({
      code: 'CODES_EXPORTED',
      details: { at: noon + 1 },
    });
    expect(exportBatch(withoutSeed(exported), noon + 2)).toMatchObject({ code: 'CODES_EXPORTED' });
  });

  it('tells its codes until half an hour after the export, also when its seed is still there', () => {
    const { batch } = valueOf(plan());
    const exported = valueOf(exportBatch(batch, noon));
    expect(tellingSeed(batch, noon + exportAgainMs)).toBe(batch.seed);
    expect(tellingSeed(exported, noon + exportAgainMs - 1)).toBe(batch.seed);
    expect(tellingSeed(exported, noon + exportAgainMs)).toBeUndefined();
    expect(withoutSeed(exported)).not.toHaveProperty('seed');
  });
});

describe('a code', () => {
  const free: CouponCode = {
    ...{ _id: 'hash', shopId: 'shop', batchId: 'batch' },
    ...{ templateId: 'welcome', status: 'free' },
  };
  const to = { memberId: 'friend', couponId: 'welcome:friend:1', now: noon };

  it('works once and says for whom', () => {
    const redeemed = valueOf(redeemCode(free, to));
    expect(redeemed).toMatchObject({ status: 'redeemed', memberId: 'friend', redeemedAt: noon });
    expect(redeemCode(redeemed, to)).toMatchObject({ code: 'CODE_REDEEMED' });
  });
});

describe('trying codes', () => {
  const fresh: CodeTries = { _id: 'friend', shopId: 'shop', since: 0, count: 0 };

  const after = (tries: number): CodeTries => {
    let state = fresh;
    for (let done = 0; done < tries; done += 1) state = valueOf(countTry(state, noon + done));
    return state;
  };

  it('is free ten times in ten minutes', () => {
    expect(after(mostCodeTries)).toMatchObject({ since: noon, count: 10 });
  });

  it('waits then until the ten minutes are over', () => {
    const full = after(mostCodeTries);
    const until = noon + codeTriesMs;
    expect(countTry(full, until - 1)).toMatchObject({ code: 'CODE_TRIES', details: { until } });
    expect(valueOf(countTry(full, until))).toMatchObject({ since: until, count: 1 });
  });

  it('is not freed by a clock that goes back', () => {
    expect(countTry(after(mostCodeTries), noon - codeTriesMs)).toMatchObject({ ok: false });
  });
});
