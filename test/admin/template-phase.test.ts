import type { CouponTemplateRow } from '#contract/views';
import { fen } from '#domain/money';
import { templatePhase } from '../../admin/pages/coupon-list/template-phase';
import { stepsFrom } from '../../admin/pages/coupon-list/status-steps';

const now = Date.UTC(2026, 10, 21);
const day = 86_400_000;

function aRow(part: Partial<CouponTemplateRow> = {}): CouponTemplateRow {
  return {
    _id: 't',
    title: '冬日暖茶券',
    rule: {
      kind: 'amountOff',
      parameters: { offFen: 2000 },
      threshold: { kind: 'none' },
      scope: { kind: 'all' },
      stackingClass: 'order',
      combinesWith: [],
    },
    audience: { kind: 'all' },
    channels: ['centre'],
    claim: { from: now - day, until: now + day },
    validity: { kind: 'days', days: 7 },
    quota: 10,
    perMember: 1,
    issued: 3,
    status: 'published',
    createdBy: 'lin',
    createdAt: now - day,
    stamp: '0'.repeat(64),
    ruleText: '',
    scopeText: '',
    validityText: '',
    used: 0,
    discountFen: fen(0),
    ...part,
  };
}

describe('what a merchant reads as the state of a coupon', () => {
  it.each<[string, Partial<CouponTemplateRow>]>([
    ['发放中', {}],
    ['已领完', { issued: 10 }],
    ['未开始', { claim: { from: now + 1, until: now + day } }],
    ['领取已过期', { claim: { from: now - day, until: now } }],
    ['领取已过期', { validity: { kind: 'dates', from: now - day, until: now } }],
    ['已暂停', { status: 'paused' }],
    ['已结束', { status: 'ended' }],
    ['草稿', { status: 'draft' }],
  ])('%s: %j', (name, part) => {
    expect(templatePhase(aRow(part), now).name).toBe(name);
  });
});

describe('what a merchant can do with it', () => {
  it.each([
    ['published', ['paused', 'ended']],
    ['paused', ['published', 'ended']],
    ['ended', []],
  ] as const)('%s: %j', (status, steps) => {
    expect(stepsFrom(status)).toEqual(steps);
  });
});
