import * as v from 'valibot';
import { adminActions } from '#contract/admin';
import type { PromotionChoices } from '#contract/promotion-views';
import { oneRate } from '#domain/freight/one-rate';
import { fen } from '#domain/money';
import {
  blankActivity,
  blankStep,
  type ActivityForm,
  type StepForm,
} from '../../admin/pages/activity-form/activity-form';
import { activityWarnings } from '../../admin/pages/activity-form/activity-outlook';
import {
  activityOf,
  activityProblems,
  problemOfActivityRefusal,
} from '../../admin/pages/activity-form/activity-problems';
import { draftOfActivity } from '../../admin/pages/activity-form/draft-of-activity';
import {
  activityVerdict,
  sampleWithActivity,
} from '../../admin/pages/activity-form/sample-with-activity';
import { clockText, instantOf } from '../../admin/components/time-range';
import { activityPhase } from '../../admin/texts/activity-words';

/** 21 November 2026, 10:00 in Beijing. */
const now = Date.UTC(2026, 10, 21, 2);

function aProduct(id: string, priceFen: number): PromotionChoices['products'][number] {
  return {
    ...{ id, title: id, subtitle: '', picture: '', categoryId: 'tea', fromFen: fen(priceFen) },
    ...{ severalPrices: false, inStock: true },
    skus: [{ id: `${id}-1`, label: '', priceFen: fen(priceFen), weightGrams: 100 }],
  };
}

const choices: PromotionChoices = {
  ...{ categories: [], stores: [], levels: [], freight: oneRate(fen(800)) },
  products: [aProduct('leaf', 5000), aProduct('pot', 60_000)],
};

const aStep = (part: Partial<StepForm>): StepForm => ({ ...blankStep(1), ...part });

function aPrice(part: Partial<ActivityForm> = {}): ActivityForm {
  const prices = [{ reference: 'leaf/leaf-1', fen: 4000 }];
  return { ...blankActivity(now), title: '春茶节', prices, ...part };
}

function aLadder(steps: readonly StepForm[], part: Partial<ActivityForm> = {}): ActivityForm {
  return { ...blankActivity(now), kind: 'ladder', title: '多买多减', steps, ...part };
}

const cut = (from: number | null, off: number | null) => aStep({ from, fen: off });

const problemsOf = (form: ActivityForm) =>
  [...activityProblems(draftOfActivity(form), now, choices).keys()].sort();

describe('an activity filled in', () => {
  it.each<[string, ActivityForm]>([
    ['limited-time prices', aPrice()],
    ['a ladder of cuts', aLadder([cut(10_000, 1000), cut(20_000, 3000)])],
    [
      'a ladder of everything, by pieces',
      aLadder(
        [
          aStep({ from: 2, kind: 'percent', payPercent: 90 }),
          aStep({ from: 3, kind: 'gift', gift: 'leaf/leaf-1', quantity: 2 }),
          aStep({ from: 4, kind: 'freeFreight' }),
        ],
        { measure: 'pieces' },
      ),
    ],
  ])('is what contract and rules accept: %s', (_, form) => {
    const draft = draftOfActivity(form);
    expect(problemsOf(form)).toEqual([]);
    expect(v.is(adminActions.createActivity.input, draft)).toBe(true);
    expect(activityOf(draft, now)).toMatchObject({ kind: form.kind, title: form.title });
  });

  it('keeps the time a clock in Beijing shows, wherever the computer stands', () => {
    expect(instantOf('2026-11-21 10:00')).toBe(now);
    expect(clockText(now)).toBe('2026-11-21 10:00');
    expect(instantOf(null)).toBe(0);
  });
});

describe('what is wrong with an activity is said at its field', () => {
  it.each<[readonly string[], ActivityForm]>([
    [['prices', 'title'], blankActivity(now)],
    [['prices'], aPrice({ prices: [] })],
    [['prices'], aPrice({ prices: [{ reference: 'leaf/leaf-1', fen: null }] })],
    [['prices.leaf-1'], aPrice({ prices: [{ reference: 'leaf/leaf-1', fen: 5000 }] })],
    [['time'], aPrice({ time: { from: '2026-11-22 00:00', until: '2026-11-22 00:00' } })],
    [['time'], aPrice({ time: { from: '2026-11-20 00:00', until: '2026-11-21 10:00' } })],
    [['time'], aPrice({ time: { from: null, until: null } })],
    [['steps'], aLadder([])],
    [['steps'], aLadder([cut(null, 100)])],
    [['steps'], aLadder([cut(20_000, 100), cut(10_000, 50)])],
    [['steps.2'], aLadder([cut(10_000, 100), cut(20_000, null)])],
    [['steps.1', 'steps.2'], aLadder([cut(100, 101), aStep({ from: 200, kind: 'percent' })])],
    [['steps.1'], aLadder([aStep({ from: 100, kind: 'gift' })])],
    [
      ['scope'],
      aLadder([cut(100, 1)], { scope: { ...blankActivity(now).scope, kind: 'products' } }),
    ],
  ])('%j', (fields, form) => {
    expect(problemsOf(form)).toEqual(fields);
  });

  it('also what the server refuses', () => {
    const draft = draftOfActivity(aLadder([cut(100, 1)]));
    expect(problemOfActivityRefusal('LADDER_REWARD_INVALID', { step: 2 }, draft)?.field).toBe(
      'steps.2',
    );
    expect(problemOfActivityRefusal('FORBIDDEN', {}, draft)).toBeUndefined();
  });
});

describe('what to think about before an activity', () => {
  const warningsOf = (form: ActivityForm) => {
    const activity = activityOf(draftOfActivity(form), now);
    return activity === undefined ? ['not complete'] : activityWarnings(activity, choices);
  };

  it.each<[ActivityForm, RegExp | undefined]>([
    [aPrice(), undefined],
    [aPrice({ prices: [{ reference: 'leaf/leaf-1', fen: 3400 }] }), /1 款低于 7 折/],
    [aLadder([cut(10_000, 3000)]), undefined],
    [aLadder([cut(10_000, 4000)]), /第 1 档刚到 100 元时相当于打 6 折/],
    [aLadder([aStep({ from: 100, kind: 'percent', payPercent: 65 })]), /第 1 档打 6.5 折/],
    [
      aLadder([aStep({ from: 10_000, kind: 'gift', gift: 'leaf/leaf-1', quantity: 1 })]),
      /相当于打 5 折/,
    ],
  ])('%#', (form, warning) => {
    if (warning === undefined) expect(warningsOf(form)).toEqual([]);
    else expect(warningsOf(form).join()).toMatch(warning);
  });
});

describe('a bag tried with an activity', () => {
  const tried = (form: ActivityForm, quantity: number) => {
    const activity = activityOf(draftOfActivity(form), now);
    if (activity === undefined) throw new Error('this form is not complete');
    const lines = [{ productId: 'leaf', skuId: 'leaf-1', quantity }];
    const quote = sampleWithActivity(activity, lines, choices);
    if (!quote.ok) throw new Error(quote.code);
    return { paid: quote.value.payableFen, ...activityVerdict(quote.value) };
  };
  const ladder = aLadder([cut(10_000, 1000), cut(20_000, 3000)]);

  it.each<[string, ActivityForm, number, object]>([
    ['the price of the time', aPrice(), 1, { paid: 4800, worked: true, text: '用上了。' }],
    ['not yet', ladder, 1, { worked: false, text: '还没到门槛：再买 50 元到下一档。' }],
    ['the first step', ladder, 2, { paid: 9800, text: '用上了。再买 100 元到下一档。' }],
    ['the last step', ladder, 4, { paid: 17_800, text: '用上了。' }],
  ])('gets %s', (_, form, quantity, expected) => {
    expect(tried(form, quantity)).toMatchObject(expected);
  });
});

describe('what a merchant reads as the state of an activity', () => {
  const day = 86_400_000;
  const running = { status: 'published', from: now - day, until: now + day } as const;
  it.each([
    ['进行中', running],
    ['未开始', { ...running, from: now + 1 }],
    ['已到期', { ...running, until: now }],
    ['已暂停', { ...running, status: 'paused' as const }],
    ['已结束', { ...running, status: 'ended' as const }],
  ])('%s', (name, activity) => {
    expect(activityPhase(activity, now).name).toBe(name);
  });
});
