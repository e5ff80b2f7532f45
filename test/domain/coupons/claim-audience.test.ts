import { claimCoupon, claimState, type Claimant } from '#domain/coupons/claim-coupon';
import type { ClaimChannel, CouponTemplate } from '#domain/coupons/template';
import { fen } from '#domain/money';
import { aRule } from '../../support/builders/a-coupon';
import { aTemplate } from '../../support/builders/a-template';
import { noon } from '../../support/builders/fixed-time';

function aClaimant(changes: Partial<Claimant> = {}): Claimant {
  return { memberId: 'friend', isNew: false, tags: [], ...changes };
}

function codeOf(
  template: Partial<CouponTemplate>,
  claimant: Partial<Claimant> = {},
  via: readonly ClaimChannel[] = ['centre'],
) {
  const result = claimCoupon({
    template: aTemplate(template),
    claimant: aClaimant(claimant),
    via,
    claimedBefore: 0,
    now: noon,
  });
  return result.ok ? 'ok' : result.code;
}

describe('who may claim a coupon', () => {
  it.each([
    ['everybody', { kind: 'all' }, {}, true],
    ['new members: one', { kind: 'new' }, { isNew: true }, true],
    ['new members: not one', { kind: 'new' }, { isNew: false }, false],
    ['a level: of it', { kind: 'levels', ids: ['silver'] }, { levelId: 'silver' }, true],
    ['a level: of another', { kind: 'levels', ids: ['silver'] }, { levelId: 'gold' }, false],
    ['a level: without one', { kind: 'levels', ids: ['silver'] }, {}, false],
    ['a tag: with it', { kind: 'tags', tags: ['茶友', '邻居'] }, { tags: ['邻居'] }, true],
    ['a tag: without it', { kind: 'tags', tags: ['茶友'] }, { tags: ['邻居'] }, false],
    ['named people: one of them', { kind: 'named', memberIds: ['friend'] }, {}, true],
    ['named people: somebody else', { kind: 'named', memberIds: ['fan'] }, {}, false],
  ] as const)('is %s', (_, audience, claimant, allowed) => {
    expect(codeOf({ audience }, claimant)).toBe(allowed ? 'ok' : 'NOT_IN_AUDIENCE');
    const state = claimState(aTemplate({ audience }), 0, noon, { claimant: aClaimant(claimant) });
    expect(state).toBe(allowed ? 'claimable' : 'notForYou');
  });

  it('is not asked when the merchant looks at the coupon', () => {
    expect(claimState(aTemplate({ audience: { kind: 'new' } }), 0, noon)).toBe('claimable');
  });
});

describe('how a coupon can be had', () => {
  it.each([
    [['centre'], ['centre'], 'ok'],
    [['code'], ['centre'], 'CLAIM_CHANNEL'],
    [['code'], ['code'], 'ok'],
    [['moments'], ['centre', 'moments'], 'ok'],
    [['moments'], ['centre', 'poster'], 'CLAIM_CHANNEL'],
    [['issue'], ['issue'], 'ok'],
  ] as const)('open to %j, asked for by %j: %s', (channels, via, code) => {
    expect(codeOf({ channels }, {}, via)).toBe(code);
  });

  it('ends when its campaign has spent its money', () => {
    const template = aTemplate({
      rule: aRule({ budget: { campaign: '春茶节', capFen: fen(1000) } }),
    });
    const claim = (spent: number) =>
      claimCoupon({
        ...{ template, claimant: aClaimant(), via: ['centre'], claimedBefore: 0, now: noon },
        budget: { _id: '春茶节', spentFen: fen(spent) },
      });
    expect(claim(999).ok).toBe(true);
    expect(claim(1000)).toMatchObject({ code: 'COUPON_BUDGET_SPENT' });
  });
});
