import type { LadderStep } from '#domain/activities/activity';
import { changeActivityStatus } from '#domain/activities/change-status';
import {
  activityLimits,
  createActivity,
  type ActivityDraft,
} from '#domain/activities/create-activity';
import { fen } from '#domain/money';
import { aLadder, aLimitedPrice } from '../../support/builders/an-activity';
import { day, noon } from '../../support/builders/fixed-time';

const by = { id: 'spring', shopId: 'shop', staffId: 'staff-1', now: noon };

function aPriceDraft(changes: Partial<Extract<ActivityDraft, { kind: 'limitedPrice' }>> = {}) {
  const { kind, title, from, until, prices } = aLimitedPrice();
  return { kind, title, from, until, prices, ...changes };
}

function aLadderDraft(changes: Partial<Extract<ActivityDraft, { kind: 'ladder' }>> = {}) {
  const { kind, title, from, until, scope, measure, steps } = aLadder();
  return { kind, title, from, until, scope, measure, steps, ...changes };
}

const price = (priceFen: number, skuId = 'tea-100') => ({ skuId, priceFen: fen(priceFen) });
const step = (from: number, cut = 1): LadderStep => ({
  from,
  reward: { kind: 'cut', fen: fen(cut) },
});

describe('a merchant makes an activity', () => {
  it.each([
    ['a limited-time price', aPriceDraft(), aLimitedPrice({ _id: 'spring' })],
    ['a ladder', aLadderDraft({ title: ' 春茶节 ' }), aLadder()],
  ])('%s, as a draft', (_, draft, whole) => {
    expect(createActivity(draft, by)).toEqual({
      ok: true,
      value: { ...whole, status: 'draft', createdAt: noon },
    });
  });

  it.each<[string, ActivityDraft, string]>([
    ['an empty title', aPriceDraft({ title: ' ' }), 'TITLE_INVALID'],
    ['a long title', aPriceDraft({ title: '长'.repeat(31) }), 'TITLE_INVALID'],
    [
      'an end before its start',
      aPriceDraft({ from: noon + day, until: noon }),
      'ACTIVITY_WINDOW_INVALID',
    ],
    [
      'an end in the past',
      aPriceDraft({ from: noon - day, until: noon }),
      'ACTIVITY_WINDOW_INVALID',
    ],
    ['no end', aLadderDraft({ until: Infinity }), 'ACTIVITY_WINDOW_INVALID'],
    ['no price', aPriceDraft({ prices: [] }), 'ACTIVITY_PRICES_INVALID'],
    ['a price of nothing', aPriceDraft({ prices: [price(0)] }), 'ACTIVITY_PRICES_INVALID'],
    ['one SKU twice', aPriceDraft({ prices: [price(1), price(2)] }), 'ACTIVITY_PRICES_INVALID'],
    [
      'too many prices',
      aPriceDraft({
        prices: Array.from({ length: activityLimits.prices + 1 }, (_, n) => price(1, `s${n}`)),
      }),
      'ACTIVITY_PRICES_INVALID',
    ],
    ['a scope of nothing', aLadderDraft({ scope: { kind: 'products', ids: [] } }), 'SCOPE_INVALID'],
    ['no step', aLadderDraft({ steps: [] }), 'LADDER_STEPS_INVALID'],
    [
      'too many steps',
      aLadderDraft({ steps: [1, 2, 3, 4, 5, 6].map((n) => step(n)) }),
      'LADDER_STEPS_INVALID',
    ],
    [
      'steps that do not rise',
      aLadderDraft({ steps: [step(200), step(200)] }),
      'LADDER_STEPS_INVALID',
    ],
    ['a step from nothing', aLadderDraft({ steps: [step(0)] }), 'LADDER_STEPS_INVALID'],
    ['a step from half a fen', aLadderDraft({ steps: [step(0.5)] }), 'LADDER_STEPS_INVALID'],
    [
      'a step of 1000 pieces',
      aLadderDraft({ measure: 'pieces', steps: [step(1000)] }),
      'LADDER_STEPS_INVALID',
    ],
    ['a cut above its amount', aLadderDraft({ steps: [step(100, 101)] }), 'LADDER_REWARD_INVALID'],
    ['a cut of nothing', aLadderDraft({ steps: [step(100, 0)] }), 'LADDER_REWARD_INVALID'],
    [
      '0 percent',
      aLadderDraft({ steps: [{ from: 1, reward: { kind: 'percent', payPercent: 0 } }] }),
      'LADDER_REWARD_INVALID',
    ],
    [
      '100 percent',
      aLadderDraft({ steps: [{ from: 1, reward: { kind: 'percent', payPercent: 100 } }] }),
      'LADDER_REWARD_INVALID',
    ],
    [
      'no number of percent',
      aLadderDraft({ steps: [{ from: 1, reward: { kind: 'percent', payPercent: Number.NaN } }] }),
      'LADDER_REWARD_INVALID',
    ],
    [
      'a gift without a SKU',
      aLadderDraft({
        steps: [{ from: 1, reward: { kind: 'gift', productId: 'cup', skuId: '', quantity: 1 } }],
      }),
      'LADDER_REWARD_INVALID',
    ],
    [
      'ten gifts',
      aLadderDraft({
        steps: [
          { from: 1, reward: { kind: 'gift', productId: 'cup', skuId: 'cup-1', quantity: 10 } },
        ],
      }),
      'LADDER_REWARD_INVALID',
    ],
  ])('but not with %s', (_, draft, code) => {
    expect(createActivity(draft, by)).toMatchObject({ ok: false, code });
  });

  it('and is told which step is wrong', () => {
    const steps = [step(100), step(200, 300)];
    expect(createActivity(aLadderDraft({ steps }), by)).toMatchObject({ details: { step: 2 } });
  });
});

describe('an activity', () => {
  it('is published, paused and ended like a coupon', () => {
    expect(changeActivityStatus(aLadder({ status: 'draft' }), 'published')).toMatchObject({
      value: { status: 'published' },
    });
    expect(changeActivityStatus(aLadder({ status: 'ended' }), 'published')).toMatchObject({
      code: 'ACTIVITY_STATE',
      details: { status: 'ended', to: 'published' },
    });
  });
});
