import * as v from 'valibot';
import { adminActions } from '#contract/admin';
import { templateLimits } from '#domain/coupons/template-limits';
import { couponKinds } from '#domain/coupons/registry';
import { blankForm, type CouponForm } from '../../admin/pages/coupon-form/coupon-form';
import { draftOfForm } from '../../admin/pages/coupon-form/draft-of-form';
import { changeProblems } from '../../admin/pages/coupon-form/change-problems';
import { copyOfTemplate, formOfTemplate } from '../../admin/pages/coupon-form/form-of-template';
import {
  formProblems,
  problemOfRefusal,
  templateOf,
} from '../../admin/pages/coupon-form/form-problems';

/** 21 November 2026, 10:00 in Beijing. */
const now = Date.UTC(2026, 10, 21, 2);

function aForm(part: Partial<CouponForm> = {}): CouponForm {
  return {
    ...blankForm(now),
    title: '冬日暖茶券',
    parameters: { offFen: 2000 },
    threshold: { kind: 'amount', fen: 10_000, pieces: null },
    quota: 500,
    ...part,
  };
}

const aScope = (part: Partial<CouponForm['scope']>): CouponForm['scope'] => ({
  ...blankForm(now).scope,
  ...part,
});
const everybody = blankForm(now).audience;

const fieldsOf = (form: CouponForm) => [...formProblems(draftOfForm(form), now).keys()].sort();

describe('a blank form', () => {
  it('asks for the name, the amount, the threshold and the quota, all at once', () => {
    expect(fieldsOf(blankForm(now))).toEqual(['parameters.offFen', 'quota', 'threshold', 'title']);
  });

  it('starts today in Beijing, wherever the computer stands', () => {
    expect(blankForm(Date.UTC(2026, 10, 20, 17)).claim.from).toBe('2026-11-21');
  });
});

describe('a filled form', () => {
  it('is a draft the contract and the rules accept', () => {
    const draft = draftOfForm(aForm());
    expect(formProblems(draft, now).size).toBe(0);
    expect(v.is(adminActions.createCouponTemplate.input, draft)).toBe(true);
    expect(templateOf(draft, now)).toMatchObject({ title: '冬日暖茶券', quota: 500 });
  });

  it('holds its last day until midnight in Beijing', () => {
    const draft = draftOfForm(aForm({ claim: { from: '2026-11-21', until: '2026-11-30' } }));
    expect(draft.claim).toEqual({
      from: Date.UTC(2026, 10, 20, 16),
      until: Date.UTC(2026, 10, 30, 16),
    });
  });

  it('sends only what is chosen: categories stay behind when the scope is products', () => {
    const scope = aScope({ kind: 'products', categories: ['c1'], products: ['p1', 'p2'] });
    expect(draftOfForm(aForm({ scope })).scope).toEqual({ kind: 'products', ids: ['p1', 'p2'] });
  });

  it('sends exclusions only while some goods are left out, and never both sides of one choice', () => {
    const scope = aScope({ excludes: true, excludedCategories: ['c1'], excludedProducts: ['p1'] });
    expect(draftOfForm(aForm({ scope })).scope).toEqual({
      kind: 'all',
      excluded: { categoryIds: ['c1'], productIds: ['p1'] },
    });
    expect(draftOfForm(aForm({ scope: { ...scope, excludes: false } })).scope).toEqual({
      kind: 'all',
    });
    const within = { ...scope, kind: 'categories' as const, categories: ['c2'] };
    expect(draftOfForm(aForm({ scope: within })).scope).toEqual({
      ...{ kind: 'categories', ids: ['c2'] },
      excluded: { categoryIds: [], productIds: ['p1'] },
    });
  });

  it('sends the parameters its kind declares and no leftovers of another', () => {
    const parameters = { offFen: 2000, percent: 80 };
    expect(draftOfForm(aForm({ parameters })).parameters).toEqual({ offFen: 2000 });
  });
});

describe('what is wrong is said at its field', () => {
  const dates = { from: '2026-11-01', until: '2026-11-20' };
  it.each<[string, Partial<CouponForm>]>([
    ['title', { title: '   ' }],
    ['title', { title: '茶'.repeat(templateLimits.titleLength + 1) }],
    ['kind', { kind: 'lottery' }],
    ['parameters.offFen', { parameters: {} }],
    ['parameters.offFen', { parameters: { offFen: -1 } }],
    ['threshold', { threshold: { kind: 'amount', fen: null, pieces: null } }],
    ['threshold', { threshold: { kind: 'amount', fen: Number.MAX_VALUE, pieces: null } }],
    ['threshold', { threshold: { kind: 'amount', fen: 1999, pieces: null } }],
    ['threshold', { threshold: { kind: 'pieces', fen: 10_000, pieces: null } }],
    ['threshold', { threshold: { kind: 'pieces', fen: null, pieces: 1000 } }],
    ['scope', { scope: aScope({ kind: 'products', categories: ['c1'] }) }],
    ['stores', { stores: { some: true, ids: [] } }],
    ['audience', { audience: { ...everybody, kind: 'levels' } }],
    ['audience', { audience: { ...everybody, kind: 'tags' } }],
    ['audience', { audience: { ...everybody, kind: 'named' } }],
    ['channels', { channels: [] }],
    ['budget', { budget: { capped: true, campaign: '双旦', capFen: null } }],
    ['budget', { budget: { capped: true, campaign: ' ', capFen: 100 } }],
    ['stacking', { combinesWith: ['order'] }],
    ['stacking', { stackingClass: 'freight' }],
    ['claim', { claim: dates }],
    ['claim', { claim: { from: null, until: null } }],
    ['validity', { validity: { kind: 'days', days: null, dates } }],
    ['validity', { validity: { kind: 'days', days: 1.5, dates } }],
    ['validity', { validity: { kind: 'dates', days: 7, dates } }],
    ['quota', { quota: 0 }],
    ['quota', { quota: templateLimits.quota + 1 }],
    ['perMember', { perMember: null }],
    ['perMember', { quota: 5, perMember: 6 }],
  ])('%s: %j', (field, part) => {
    expect(fieldsOf(aForm(part))).toEqual([field]);
  });

  it('finds every wrong field in one go', () => {
    const form = aForm({
      title: '',
      parameters: { offFen: 0 },
      scope: aScope({ kind: 'categories' }),
      claim: dates,
      validity: { kind: 'days', days: -3, dates },
      quota: null,
      perMember: 0,
    });
    expect(fieldsOf(form)).toEqual(
      ['claim', 'parameters.offFen', 'perMember', 'quota', 'scope', 'title', 'validity'].sort(),
    );
  });

  it('names the limit in the sentence', () => {
    const problems = formProblems(draftOfForm(aForm({ quota: 5, perMember: 6 })), now);
    expect(problems.get('perMember')).toBe('请填 1 到 5 的整数，不多于发放数量。');
  });

  it.each(
    couponKinds.flatMap(({ kind, parameters }) => parameters.map(({ name }) => [kind, name])),
  )('knows how to ask for the parameters of %s: %s', (kind, name) => {
    const problems = formProblems(draftOfForm(aForm({ kind, parameters: {} })), now);
    expect(problems.get(`parameters.${name}`)).toMatch(/需在 .+ 到 .+ 之间。$|请选一件/);
  });
});

describe('a refusal of the server', () => {
  const draft = draftOfForm(aForm());

  it('appears at the field it is about', () => {
    expect(problemOfRefusal('PARAMETER_INVALID', { name: 'offFen' }, draft)?.field).toBe(
      'parameters.offFen',
    );
  });

  it('belongs to no field when it is about something else', () => {
    expect(problemOfRefusal('FORBIDDEN', {}, draft)).toBeUndefined();
  });
});

/** One coupon of each kind, each with other conditions. */
const rich: readonly Partial<CouponForm>[] = [
  {},
  {
    kind: 'percentOff',
    parameters: { payPercent: 85, capFen: 'none' },
    audience: { ...everybody, kind: 'tags', tags: ['老客'] },
    budget: { capped: true, campaign: '双旦', capFen: 100_000 },
  },
  {
    kind: 'freeFreight',
    parameters: { capFen: 1000 },
    threshold: { kind: 'none', fen: null, pieces: null },
    combinesWith: ['product', 'order'],
  },
  {
    kind: 'gift',
    parameters: { sku: 'tea/tea-100', pieces: 1 },
    stackingClass: 'product',
    stores: { some: true, ids: ['lake'] },
  },
  {
    kind: 'buyXGetY',
    parameters: { buy: 2, free: 1 },
    threshold: { kind: 'pieces', fen: null, pieces: 3 },
    scope: { ...blankForm(now).scope, kind: 'products', products: ['p1'] },
    channels: ['code'],
  },
  {
    kind: 'exchange',
    parameters: { priceFen: 0 },
    audience: { ...everybody, kind: 'levels', levels: ['gold'] },
    validity: {
      ...{ kind: 'dates', days: 7 },
      dates: { from: '2026-12-01', until: '2026-12-31' },
    },
  },
];

function aTemplate(part: Partial<CouponForm> = {}) {
  const template = templateOf(draftOfForm(aForm(part)), now);
  if (template === undefined) throw new Error('this form is not complete');
  return template;
}

describe('a coupon that exists', () => {
  it.each(rich)('is shown as it was filled in: %j', (part) => {
    const template = aTemplate(part);
    expect(templateOf(draftOfForm(formOfTemplate(template, now)), now)).toEqual(template);
  });

  it('is copied with dates from today on', () => {
    const later = now + 100 * 86_400_000;
    const copy = copyOfTemplate(aTemplate(), later);
    expect(copy.claim).toEqual({ from: '2027-03-01', until: '2027-03-30' });
    expect(formProblems(draftOfForm(copy), later).size).toBe(0);
  });
});

describe('a coupon that is changed', () => {
  const claimed = {
    ...aTemplate({ kind: 'percentOff', parameters: { payPercent: 85, capFen: 5000 } }),
    issued: 5,
  };
  const changed = (part: Partial<CouponForm>) => [
    ...changeProblems(
      claimed,
      draftOfForm({ ...formOfTemplate(claimed, now), ...part }),
      now,
    ).keys(),
  ];

  it('has nothing against it as long as nothing is changed', () => {
    expect(changed({})).toEqual([]);
  });

  it.each<[string, Partial<CouponForm>]>([
    ['a lower threshold', { threshold: { kind: 'amount', fen: 5000, pieces: null } }],
    ['a higher cap', { parameters: { payPercent: 85, capFen: 6000 } }],
    ['no cap', { parameters: { payPercent: 80, capFen: 'none' } }],
    ['more of them', { quota: 600, perMember: 2 }],
    ['another name', { title: '换个名字' }],
  ])('may get %s', (_, part) => {
    expect(changed(part)).toEqual([]);
  });

  it('says at every field what would be worse, each parameter on its own', () => {
    const worse = {
      parameters: { payPercent: 90, capFen: 6000 },
      threshold: { kind: 'amount', fen: 20_000, pieces: null },
      perMember: 1,
      audience: { ...everybody, kind: 'new' },
    } as const;
    expect(changed(worse).sort()).toEqual(['audience', 'parameters.payPercent', 'threshold']);
  });

  it('keeps as many as were claimed or printed as codes', () => {
    expect(changed({ quota: 4, perMember: 1 })).toEqual(['quota']);
    const printed = { ...aTemplate({ channels: ['code'] }), codesMade: 500 };
    const fewer = draftOfForm({ ...formOfTemplate(printed, now), quota: 499 });
    expect([...changeProblems(printed, fewer, now)]).toEqual([
      ['quota', '至少 500 张：已经领走或印成兑换码的不能收回。'],
    ]);
  });

  it('changes freely before anybody has claimed it', () => {
    const fresh = { ...claimed, issued: 0 };
    const draft = draftOfForm(aForm({ parameters: { offFen: 1 } }));
    expect(changeProblems(fresh, draft, now).size).toBe(0);
  });
});
