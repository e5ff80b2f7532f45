import * as v from 'valibot';
import { adminActions } from '#contract/admin';
import type { ActivityRow, PromotionChoices } from '#contract/promotion-views';
import type { Activity } from '#domain/activities/activity';
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
import { activityChangeProblems } from '../../admin/pages/activity-form/activity-change-problems';
import { draftOfActivity } from '../../admin/pages/activity-form/draft-of-activity';
import {
  copyOfActivity,
  formOfActivity,
  keepMoments,
} from '../../admin/pages/activity-form/form-of-activity';
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
    [['steps.1'], aLadder([cut(null, 100)])],
    [['steps.2'], aLadder([cut(20_000, 100), cut(10_000, 50)])],
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

  it.each<[string, StepForm]>([
    ['请填满多少。请填减多少。', cut(null, null)],
    ['请填减多少。', cut(100, null)],
    ['减的不能超过门槛。', cut(100, 101)],
    ['请填 0.1 到 9.9 折。', aStep({ from: 100, kind: 'percent' })],
    ['请选赠品。', aStep({ from: 100, kind: 'gift' })],
  ])('in the words of its own field: %s', (sentence, step) => {
    const draft = draftOfActivity(aLadder([step]));
    expect(activityProblems(draft, now, choices).get('steps.1')).toBe(sentence);
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

describe('an activity that is changed', () => {
  const day = 86_400_000;
  /** Begun yesterday, not at a full minute; `old` has left the shop. */
  const price: Activity = {
    ...{ kind: 'limitedPrice', _id: 'a', shopId: 'shop', title: '春茶节', status: 'published' },
    ...{ from: now - day + 12_345, until: now + day + 678, createdBy: 'lin', createdAt: 0 },
    prices: [
      { skuId: 'leaf-1', priceFen: fen(4000) },
      { skuId: 'old-1', priceFen: fen(900) },
    ],
  };
  const ladder: Activity = {
    ...{ ...price, kind: 'ladder', measure: 'amount' },
    scope: { kind: 'categories', ids: ['tea'] },
    steps: [
      { from: 10_000, reward: { kind: 'cut', fen: fen(1000) } },
      { from: 20_000, reward: { kind: 'gift', productId: 'leaf', skuId: 'leaf-1', quantity: 2 } },
    ],
  };
  const rowOf = (activity: Activity): ActivityRow => ({
    ...{ ...activity, ruleText: '', scopeText: '', stamp: '0'.repeat(64) },
    goods: [
      {
        ...{ productId: 'leaf', skuId: 'leaf-1', title: '叶', skuLabel: '' },
        ...{ listFen: fen(5000), priceFen: fen(4000) },
      },
    ],
  });
  const form = (activity: Activity) => formOfActivity(rowOf(activity), now);
  const rewritten = (activity: Activity, part: Partial<ActivityForm> = {}) =>
    keepMoments(draftOfActivity({ ...form(activity), ...part }), activity);
  const worse = (activity: Activity, part: Partial<ActivityForm>) => [
    ...activityChangeProblems(activity, rewritten(activity, part), now).keys(),
  ];

  it.each([
    ['limited-time prices, goods that are gone included', price],
    ['a ladder', ladder],
  ])('comes out as it went in: %s', (_, activity) => {
    const draft = rewritten(activity);
    expect({ ...activity, ...draft }).toEqual(activity);
    expect(activityChangeProblems(activity, draft, now).size).toBe(0);
  });

  it.each<[string, Activity, Partial<ActivityForm>, readonly string[]]>([
    [
      'an earlier end',
      price,
      { time: { from: '2026-11-20 10:00', until: '2026-11-22 00:00' } },
      ['time'],
    ],
    [
      'a dearer price',
      price,
      {
        prices: [
          { reference: 'leaf/leaf-1', fen: 4100 },
          { reference: 'gone/old-1', fen: 900 },
        ],
      },
      ['prices.leaf-1'],
    ],
    ['goods taken out', price, { prices: [{ reference: 'leaf/leaf-1', fen: 4000 }] }, ['prices']],
    ['a smaller step', ladder, { steps: [cut(10_000, 900)] }, ['steps']],
    ['fewer goods', ladder, { scope: { ...form(ladder).scope, categories: ['ware'] } }, ['scope']],
  ])('shows %s at its field', (_, activity, part, fields) => {
    expect(worse(activity, part)).toEqual(fields);
  });

  it('has nothing to keep before it begins', () => {
    const ahead: Activity = { ...price, from: now + day, until: now + 2 * day };
    expect(worse(ahead, { prices: [{ reference: 'leaf/leaf-1', fen: 4900 }] })).toEqual([]);
  });

  it('is copied with a time of its own and without goods that are gone', () => {
    const copy = copyOfActivity(rowOf(price), now);
    expect(copy.time).toEqual(blankActivity(now).time);
    expect(copy.prices).toEqual([{ reference: 'leaf/leaf-1', fen: 4000 }]);
  });
});
