import { createTemplate } from '#domain/coupons/create-template';
import { templateLimits } from '#domain/coupons/template-limits';
import { changeTemplateStatus, templateSteps } from '#domain/coupons/change-status';
import { fen } from '#domain/money';
import { maxOrderFen } from '#domain/shop';
import { aTemplate, aTemplateDraft } from '../../support/builders/a-template';
import { day, noon } from '../../support/builders/fixed-time';

const by = { id: 'welcome', shopId: 'shop', staffId: 'staff-1', now: noon };

/** As many ids as a scope may have, and so many more. */
const manyIds = (more: number) =>
  Array.from({ length: templateLimits.scopeIds + more }, (_, n) => `p${n}`);

describe('a merchant makes a coupon', () => {
  it('as a draft with the class of its kind, nothing issued', () => {
    const made = createTemplate(aTemplateDraft({ title: '  见面礼 ' }), by);
    expect(made).toEqual({ ok: true, value: aTemplate({ status: 'draft', createdAt: noon }) });
  });

  const window = { from: noon, until: noon + day };
  it.each([
    ['an empty title', { title: '  ' }, 'TITLE_INVALID'],
    ['a long title', { title: '长'.repeat(templateLimits.titleLength + 1) }, 'TITLE_INVALID'],
    ['an unknown kind', { kind: 'lottery' }, 'KIND_UNKNOWN'],
    ['an inherited name as kind', { kind: '__proto__' }, 'KIND_UNKNOWN'],
    ['no parameter', { parameters: {} }, 'PARAMETER_INVALID'],
    ['an unknown parameter', { parameters: { offFen: 100, capFen: 1 } }, 'PARAMETER_INVALID'],
    ['nothing off', { parameters: { offFen: 0 } }, 'PARAMETER_INVALID'],
    ['half a fen off', { parameters: { offFen: 0.5 } }, 'PARAMETER_INVALID'],
    ['no number off', { parameters: { offFen: Number.NaN } }, 'PARAMETER_INVALID'],
    ['far too much off', { parameters: { offFen: 1e9 } }, 'PARAMETER_INVALID'],
    ['a threshold of nothing', { threshold: { kind: 'amount', fen: fen(0) } }, 'THRESHOLD_INVALID'],
    ['a negative threshold', { threshold: { kind: 'amount', fen: fen(-1) } }, 'THRESHOLD_INVALID'],
    [
      'a threshold nobody reaches',
      { threshold: { kind: 'amount', fen: fen(1e12) } },
      'THRESHOLD_INVALID',
    ],
    [
      'more off than the threshold',
      { threshold: { kind: 'amount', fen: fen(1999) } },
      'THRESHOLD_BELOW_DISCOUNT',
    ],
    ['a scope of nothing', { scope: { kind: 'products', ids: [] } }, 'SCOPE_INVALID'],
    ['a scope of too much', { scope: { kind: 'products', ids: manyIds(1) } }, 'SCOPE_INVALID'],
    [
      'a threshold just too high',
      { threshold: { kind: 'amount', fen: fen(maxOrderFen + 1) } },
      'THRESHOLD_INVALID',
    ],
    [
      'more for a member than the limit',
      { perMember: templateLimits.perMember + 1 },
      'PER_MEMBER_INVALID',
    ],
    [
      'validity that ends now',
      {
        claim: { from: noon - day, until: noon + day },
        validity: { kind: 'dates', from: noon - day, until: noon },
      },
      'VALIDITY_INVALID',
    ],
    [
      'a scope that repeats itself',
      { scope: { kind: 'categories', ids: ['a', 'a'] } },
      'SCOPE_INVALID',
    ],
    ['a scope with an empty name', { scope: { kind: 'categories', ids: [''] } }, 'SCOPE_INVALID'],
    [
      'a claim window backwards',
      { claim: { from: noon + day, until: noon } },
      'CLAIM_WINDOW_INVALID',
    ],
    [
      'a claim window in the past',
      { claim: { from: noon - day, until: noon } },
      'CLAIM_WINDOW_INVALID',
    ],
    [
      'a claim window without end',
      { claim: { from: noon, until: Infinity } },
      'CLAIM_WINDOW_INVALID',
    ],
    [
      'validity backwards',
      { validity: { kind: 'dates', from: noon + day, until: noon } },
      'VALIDITY_INVALID',
    ],
    [
      'validity over before the claim',
      {
        claim: { from: noon + 2 * day, until: noon + 3 * day },
        validity: { kind: 'dates', ...window },
      },
      'VALIDITY_INVALID',
    ],
    ['negative days', { validity: { kind: 'days', days: -1 } }, 'VALIDITY_INVALID'],
    ['half days', { validity: { kind: 'days', days: 1.5 } }, 'VALIDITY_INVALID'],
    [
      'endless days',
      { validity: { kind: 'days', days: templateLimits.validityDays + 1 } },
      'VALIDITY_INVALID',
    ],
    ['none to give', { quota: 0 }, 'QUOTA_INVALID'],
    ['too many to give', { quota: templateLimits.quota + 1 }, 'QUOTA_INVALID'],
    ['none for a member', { perMember: 0 }, 'PER_MEMBER_INVALID'],
    ['more for a member than there are', { quota: 5, perMember: 6 }, 'PER_MEMBER_INVALID'],
  ] as const)('but not with %s', (_, changes, code) => {
    expect(createTemplate(aTemplateDraft(changes), by)).toMatchObject({ ok: false, code });
  });

  it('and is told which parameter is wrong and what it may be', () => {
    expect(createTemplate(aTemplateDraft({ parameters: { offFen: 0 } }), by)).toMatchObject({
      details: { name: 'offFen', min: 1, max: 10_000_000 },
    });
  });

  it.each([
    ['everything', { scope: { kind: 'all' } }],
    ['a title of one character', { title: '礼' }],
    ['the longest title', { title: '长'.repeat(templateLimits.titleLength) }],
    ['as many products as a scope may have', { scope: { kind: 'products', ids: manyIds(0) } }],
    ['the highest quota', { quota: templateLimits.quota }],
    ['the most for a member', { perMember: templateLimits.perMember }],
    ['the longest validity', { validity: { kind: 'days', days: templateLimits.validityDays } }],
    ['the whole threshold off', { threshold: { kind: 'amount', fen: fen(2000) } }],
    ['the highest threshold', { threshold: { kind: 'amount', fen: maxOrderFen } }],
    ['a claim window that ends at once', { claim: { from: noon, until: noon + 1 } }],
    ['a category', { scope: { kind: 'categories', ids: ['green'] } }],
    ['no threshold', { threshold: { kind: 'none' } }],
    ['the end of today', { validity: { kind: 'days', days: 0 } }],
    ['fixed dates', { validity: { kind: 'dates', ...window } }],
    ['one coupon in all', { quota: 1 }],
  ] as const)('for %s', (_, changes) => {
    expect(createTemplate(aTemplateDraft(changes), by).ok).toBe(true);
  });
});

describe('a template', () => {
  const targets = ['published', 'paused', 'ended'] as const;

  it.each([
    ['draft', ['published', 'ended']],
    ['published', ['paused', 'ended']],
    ['paused', ['published', 'ended']],
    ['ended', []],
  ] as const)('that is %s may only become %p', (status, allowed) => {
    const reached = targets.filter((to) => changeTemplateStatus(aTemplate({ status }), to).ok);
    expect([...reached].sort()).toEqual([...allowed].sort());
    expect([...templateSteps[status]].sort()).toEqual([...allowed].sort());
  });

  it('keeps everything else when its status changes', () => {
    const template = aTemplate({ issued: 7 });
    expect(changeTemplateStatus(template, 'paused')).toEqual({
      ok: true,
      value: { ...template, status: 'paused' },
    });
    expect(changeTemplateStatus(aTemplate({ status: 'ended' }), 'published')).toEqual({
      ok: false,
      code: 'TEMPLATE_STATE',
      details: { status: 'ended', to: 'published' },
    });
  });
});
