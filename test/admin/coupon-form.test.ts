import * as v from 'valibot';
import { adminActions } from '#contract/admin';
import { templateLimits } from '#domain/coupons/template-limits';
import { couponKinds } from '#domain/coupons/registry';
import { blankForm, type CouponForm } from '../../admin/pages/coupon-create/coupon-form';
import { draftOfForm } from '../../admin/pages/coupon-create/draft-of-form';
import {
  formProblems,
  problemOfRefusal,
  templateOf,
} from '../../admin/pages/coupon-create/form-problems';

/** 21 November 2026, 10:00 in Beijing. */
const now = Date.UTC(2026, 10, 21, 2);

function aForm(part: Partial<CouponForm> = {}): CouponForm {
  return {
    ...blankForm(now),
    title: '冬日暖茶券',
    parameters: { offFen: 2000 },
    threshold: { kind: 'amount', fen: 10_000 },
    quota: 500,
    ...part,
  };
}

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
    const scope = { kind: 'products', categories: ['c1'], products: ['p1', 'p2'] } as const;
    expect(draftOfForm(aForm({ scope })).scope).toEqual({ kind: 'products', ids: ['p1', 'p2'] });
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
    ['threshold', { threshold: { kind: 'amount', fen: null } }],
    ['threshold', { threshold: { kind: 'amount', fen: Number.MAX_VALUE } }],
    ['threshold', { threshold: { kind: 'amount', fen: 1999 } }],
    ['scope', { scope: { kind: 'products', categories: ['c1'], products: [] } }],
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
      scope: { kind: 'categories', categories: [], products: [] },
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
