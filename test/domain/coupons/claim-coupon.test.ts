import fc from 'fast-check';
import { formatBeijing } from '#domain/calendar';
import { claimCoupon, claimState } from '#domain/coupons/claim-coupon';
import type { CouponTemplate } from '#domain/coupons/template';
import { fen } from '#domain/money';
import { aRule } from '../../support/builders/a-coupon';
import { aTemplate } from '../../support/builders/a-template';
import { day, noon } from '../../support/builders/fixed-time';
import { valueOf } from '../../support/builders/value-of';

const claim = { from: noon, until: noon + day };

const friend = {
  claimant: { memberId: 'friend', isNew: false, tags: [] },
  via: ['centre'],
} as const;

function claimWith(changes: Partial<CouponTemplate> = {}, claimedBefore = 0, now = noon) {
  return claimCoupon({
    ...{ template: aTemplate(changes), claimedBefore, now },
    ...friend,
  });
}

describe('a member claims a coupon', () => {
  it('and holds the rule as it is now, with an id that says which of theirs it is', () => {
    const { coupon, template } = valueOf(claimWith({ perMember: 2, issued: 41 }, 1));
    expect(coupon).toMatchObject({
      _id: 'welcome:friend:2',
      templateId: 'welcome',
      memberId: 'friend',
      number: 2,
      title: '见面礼',
      status: 'claimed',
      claimedAt: noon,
      validFrom: noon,
    });
    expect(coupon.rule).toEqual(template.rule);
    expect(coupon).not.toHaveProperty('orderId');
    expect(template.issued).toBe(42);
  });

  it('good to the end of the Beijing day so many days later', () => {
    const endOf = (now: number, days: number) => {
      const validity = { kind: 'days', days } as const;
      const { coupon } = valueOf(
        claimWith({ validity, claim: { from: 0, until: 2 * now } }, 0, now),
      );
      return formatBeijing(coupon.validUntil - 1, 'YYYY-MM-DD HH:mm:ss');
    };
    const lastMinute = Date.UTC(2025, 5, 18, 15, 59, 59, 999);
    expect(endOf(noon, 0)).toBe('2025-06-18 23:59:59');
    expect(endOf(lastMinute, 1)).toBe('2025-06-19 23:59:59');
    expect(endOf(lastMinute + 1, 1)).toBe('2025-06-20 23:59:59');
    expect(endOf(Date.UTC(2024, 1, 28, 4), 1)).toBe('2024-02-29 23:59:59');
    expect(endOf(Date.UTC(2025, 11, 31, 4), 1)).toBe('2026-01-01 23:59:59');
  });

  it('good for the dates of the template when it has them', () => {
    const validity = { kind: 'dates', from: noon + day, until: noon + 2 * day } as const;
    expect(valueOf(claimWith({ validity })).coupon).toMatchObject({
      validFrom: noon + day,
      validUntil: noon + 2 * day,
    });
  });

  it.each([
    ['before it is published', { status: 'draft' }, 0, noon, 'TEMPLATE_NOT_LIVE', 'over'],
    ['while it is paused', { status: 'paused' }, 0, noon, 'TEMPLATE_NOT_LIVE', 'over'],
    ['after it has ended', { status: 'ended' }, 0, noon, 'TEMPLATE_NOT_LIVE', 'over'],
    ['before the window', { claim }, 0, noon - 1, 'CLAIM_NOT_STARTED', 'notStarted'],
    ['after the window', { claim }, 0, noon + day, 'CLAIM_OVER', 'over'],
    [
      'when it could not be used any more',
      { validity: { kind: 'dates', from: 0, until: noon } },
      0,
      noon,
      'CLAIM_OVER',
      'over',
    ],
    ['beyond the limit', { perMember: 2 }, 2, noon, 'LIMIT_REACHED', 'claimed'],
    ['when all are gone', { quota: 5, issued: 5 }, 0, noon, 'SOLD_OUT', 'soldOut'],
    [
      'when they have theirs and all are gone',
      { quota: 5, issued: 5 },
      1,
      noon,
      'LIMIT_REACHED',
      'claimed',
    ],
  ] as const)('not %s', (_, changes, before, now, code, state) => {
    expect(claimWith(changes, before, now)).toMatchObject({ ok: false, code });
    expect(claimState(aTemplate(changes), before, now)).toBe(state);
  });

  it('not another way than those it is given, and not when its campaign has nothing left', () => {
    const capFen = fen(1000);
    const rule = aRule({ budget: { campaign: 'spring', capFen } });
    const template = aTemplate({ rule });
    const input = { template, claimedBefore: 0, now: noon, ...friend };
    for (const [known, code, state] of [
      [{ via: ['code'] }, 'CLAIM_CHANNEL', 'notForYou'],
      [{ budget: { _id: 'spring', spentFen: capFen } }, 'COUPON_BUDGET_SPENT', 'soldOut'],
    ] as const) {
      expect(claimCoupon({ ...input, ...known })).toMatchObject({ ok: false, code });
      expect(claimState(template, 0, noon, known)).toBe(state);
    }
    expect(claimState(template, 0, noon, { budget: { _id: 'spring', spentFen: fen(999) } })).toBe(
      'claimable',
    );
  });

  it.each([
    ['first', noon],
    ['last', noon + day - 1],
  ])('in the %s millisecond of the window', (_, now) => {
    expect(claimWith({ claim }, 0, now).ok).toBe(true);
  });

  it('exactly as many times as there are coupons, whoever comes', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }),
        fc.array(fc.constantFrom('a', 'b', 'c')),
        (quota, visitors) => {
          let template = aTemplate({ quota, perMember: 2 });
          const claimed = new Map<string, number>();
          for (const memberId of visitors) {
            const before = claimed.get(memberId) ?? 0;
            const result = claimCoupon({
              ...{ template, claimedBefore: before, now: noon },
              ...friend,
              claimant: { ...friend.claimant, memberId },
            });
            expect(result.ok).toBe(claimState(template, before, noon) === 'claimable');
            if (!result.ok) continue;
            template = result.value.template;
            claimed.set(memberId, before + 1);
          }
          const given = [...claimed.values()];
          expect(template.issued).toBe(given.reduce((a, b) => a + b, 0));
          const wanted = ['a', 'b', 'c'].map((id) =>
            Math.min(2, visitors.filter((v) => v === id).length),
          );
          expect(template.issued).toBe(
            Math.min(
              quota,
              wanted.reduce((a, b) => a + b, 0),
            ),
          );
        },
      ),
    );
  });
});
