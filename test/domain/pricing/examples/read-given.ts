import type { LadderReward, SpendLadder } from '#domain/activities/activity';
import { couponKindOf } from '#domain/coupons/registry';
import type { CouponStatus } from '#domain/coupons/coupon';
import { skuReference } from '#domain/coupons/kind';
import type { CouponThreshold, StackingClass } from '#domain/coupons/template';
import type { FreightRules } from '#domain/freight/freight-template';
import type { GoodsScope } from '#domain/goods-scope';
import { fen, zeroFen, type Fen } from '#domain/money';
import { oneRate } from '#domain/freight/one-rate';
import { noPoints } from '#domain/points/rules';
import type { QuoteInput } from '#domain/pricing/quote-input';
import { aLadder, aLimitedPrice } from '../../../support/builders/an-activity';
import { aCoupon, aRule } from '../../../support/builders/a-coupon';
import { aQuoteInput } from '../../../support/builders/a-quote';
import { day, noon } from '../../../support/builders/fixed-time';

/** The words after a clause's name: `from=100` are options, the rest are plain. */
interface Clause {
  readonly words: readonly string[];
  readonly options: ReadonlyMap<string, string>;
}

type Facts = QuoteInput;
type Reader = (facts: Facts, clause: Clause, freight: FreightRules) => Facts;

/** What is given, clause by clause: `price P tea=25; tick A`. Delivery costs nothing unless a clause says otherwise. */
export function readGiven(given: string, freight: FreightRules): QuoteInput {
  const shop = { _id: 'shop', freight: oneRate(zeroFen), points: noPoints };
  const clauses = given === '—' ? [] : given.split(';').map((clause) => clause.trim());
  return clauses.reduce<Facts>(
    (facts, clause) => {
      const [name = '', ...parts] = clause.split(/\s+/);
      const reader = new Map(Object.entries(readers)).get(name);
      if (reader === undefined) throw new Error(`no clause "${name}" in "${given}"`);
      return reader(facts, clauseOf(parts), freight);
    },
    { ...aQuoteInput(), shop },
  );
}

const readers: Readonly<Record<string, Reader>> = {
  price: (facts, { words: [_id = ''], options }) => {
    const { state, times, rest } = timesOf(options);
    const prices = [...rest].map(([skuId, yuan]) => ({ skuId, priceFen: fenOf(yuan) }));
    const activity = aLimitedPrice({ _id, title: _id, prices, ...times, ...state });
    return { ...facts, activities: [...facts.activities, activity] };
  },
  ladder: (facts, { words, options }) => {
    const [_id = '', measure, ...steps] = words;
    const ladder = aLadder({
      ...{ _id, title: _id, scope: scopeOf(options) },
      measure: measure === 'pieces' ? 'pieces' : 'amount',
      steps: [],
    });
    const all = { ...ladder, steps: steps.map((step) => stepOf(step, ladder.measure)) };
    return { ...facts, activities: [...facts.activities, all] };
  },
  level: (facts, { words, options }) => {
    const level = {
      name: '会员',
      ...(options.has('pay') ? { payPercent: Number(options.get('pay')) } : {}),
      ...(words.includes('freight') ? { freeFreight: true } : {}),
      ...(options.has('points') ? { pointsPercent: Number(options.get('points')) } : {}),
    };
    return { ...facts, buyer: { ...facts.buyer, level } };
  },
  coupon: (facts, clause) => ({ ...facts, ...withCoupon(facts, clause) }),
  tick: (facts, { words: [ids = ''] }) => ({
    ...facts,
    choice: { ...facts.choice, coupons: ids === 'none' ? [] : ids.split(',') },
  }),
  points: (facts, { words: [first = '', , balance], options }) => {
    if (first === 'rules') {
      const number = (name: string) => Number(options.get(name));
      const [maxShareBp, fenPerPoint] = [number('share') * 100, fen(number('each'))];
      const points = { perYuan: number('earn'), step: number('step'), maxShareBp, fenPerPoint };
      return { ...facts, shop: { ...facts.shop, points } };
    }
    const points = first === 'most' ? first : Number(first);
    const buyer = { ...facts.buyer, pointsBalance: Number(balance) };
    return { ...facts, buyer, choice: { ...facts.choice, points } };
  },
  freight: (facts, { words: [defaultTemplateId = ''] }, freight) => ({
    ...facts,
    shop: { ...facts.shop, freight: { ...freight, defaultTemplateId } },
  }),
  to: (facts, { words: [place = ''] }) => {
    const [province = '', city = ''] = place.split('/');
    return { ...facts, choice: { ...facts.choice, destination: { province, city } } };
  },
  store: (facts, { words: [storeId = ''] }) => ({
    ...facts,
    choice: { ...facts.choice, storeId },
  }),
  shelf: (facts, { options }) => ({
    ...facts,
    available: Object.fromEntries([...options].map(([skuId, count]) => [skuId, Number(count)])),
  }),
};

function clauseOf(parts: readonly string[]): Clause {
  const isOption = (part: string) => part.includes('=') && !part.includes(':cut=');
  const options = parts.filter((part) => isOption(part) && !/^\d+:/.test(part));
  return {
    words: parts.filter((part) => !options.includes(part)),
    options: new Map(options.map((part) => pairOf(part, '='))),
  };
}

function pairOf(text: string, between: string): [string, string] {
  const place = text.indexOf(between);
  return [text.slice(0, place), text.slice(place + between.length)];
}

/** Yuan as the document writes them. */
export function fenOf(yuan: string): Fen {
  return fen(Math.round(Number(yuan) * 100));
}

/** `starts` and `ends` are days from now. */
function timesOf(options: ReadonlyMap<string, string>) {
  const rest = new Map(options);
  const [starts, ends, state] = ['starts', 'ends', 'state'].map((name) => {
    const value = rest.get(name);
    rest.delete(name);
    return value;
  });
  return {
    times: {
      from: noon + Number(starts ?? -1) * day,
      until: noon + Number(ends ?? 1) * day,
    },
    state: state === 'paused' ? ({ status: 'paused' } as const) : {},
    rest,
  };
}

function scopeOf(options: ReadonlyMap<string, string>): GoodsScope {
  const on = options.get('on');
  const not = options.get('not');
  const excluded = not === undefined ? {} : { excluded: { productIds: [], categoryIds: [not] } };
  if (on === undefined) return { kind: 'all', ...excluded };
  return on.startsWith('sku:')
    ? { kind: 'products', ids: [on.slice(4)], ...excluded }
    : { kind: 'categories', ids: [on], ...excluded };
}

/** `100:cut=10`, `3:percent=80`, `100:gift=cup*1`, `5:freeFreight`. */
function stepOf(text: string, measure: SpendLadder['measure']): SpendLadder['steps'][number] {
  const [from, given] = pairOf(text, ':');
  return { from: measure === 'amount' ? fenOf(from) : Number(from), reward: rewardOf(given) };
}

function rewardOf(given: string): LadderReward {
  if (given === 'freeFreight') return { kind: 'freeFreight' };
  const [kind, value] = pairOf(given, '=');
  if (kind === 'cut') return { kind, fen: fenOf(value) };
  if (kind === 'percent') return { kind, payPercent: Number(value) };
  const [skuId, count] = pairOf(value, '*');
  return { kind: 'gift', productId: skuId, skuId, quantity: Number(count) };
}

/** Short names of parameters in the document; amounts of money are in yuan. */
const parameterNames: Readonly<Record<string, string>> = {
  off: 'offFen',
  pay: 'payPercent',
  cap: 'capFen',
  price: 'priceFen',
  gift: 'sku',
  count: 'pieces',
  buy: 'buy',
  free: 'free',
};

function withCoupon(facts: Facts, { words: [_id = '', kind = ''], options }: Clause) {
  const [capYuan, spentYuan] = (options.get('budget') ?? '').split('/');
  const budgets = facts.budgets ?? [];
  const campaign = `campaign of ${_id}`;
  const budget =
    capYuan === undefined || capYuan === '' ? {} : { budget: { campaign, capFen: fenOf(capYuan) } };
  const rule = aRule({
    kind,
    parameters: parametersOf(kind, options),
    threshold: thresholdOf(options),
    scope: scopeOf(options),
    ...(options.has('at') ? { storeIds: [options.get('at') ?? ''] } : {}),
    stackingClass: classOf(options.get('class')) ?? couponKindOf(kind)?.classes[0] ?? 'order',
    combinesWith: (options.get('with') ?? '').split(',').flatMap((name) => classOf(name) ?? []),
    ...budget,
  });
  const coupon = aCoupon({
    ...{ _id, templateId: _id, title: _id, rule },
    validFrom: noon + Number(options.get('starts') ?? -1) * day,
    validUntil: noon + Number(options.get('ends') ?? 5) * day,
    status: statusOf(options.get('state')),
  });
  const spent = { _id: campaign, spentFen: fenOf(spentYuan ?? '0') };
  return { coupons: [...facts.coupons, coupon], budgets: [...budgets, spent] };
}

function parametersOf(
  kind: string,
  options: ReadonlyMap<string, string>,
): Record<string, number | string> {
  const declared = couponKindOf(kind)?.parameters ?? [];
  const short = new Map(Object.entries(parameterNames).map(([name, long]) => [long, name]));
  return Object.fromEntries(
    declared.map(({ name, unit }): [string, number | string] => {
      const value = options.get(short.get(name) ?? '') ?? '';
      if (value === 'none') return [name, value];
      if (unit === 'sku') return [name, skuReference(value, value)];
      return [name, unit === 'fen' ? fenOf(value) : Number(value)];
    }),
  );
}

function thresholdOf(options: ReadonlyMap<string, string>): CouponThreshold {
  const [from, pieces] = [options.get('from'), options.get('frompieces')];
  if (from !== undefined) return { kind: 'amount', fen: fenOf(from) };
  return pieces === undefined ? { kind: 'none' } : { kind: 'pieces', pieces: Number(pieces) };
}

function classOf(name: string | undefined): StackingClass | undefined {
  return name === 'product' || name === 'order' || name === 'freight' ? name : undefined;
}

function statusOf(state: string | undefined): CouponStatus {
  return state === 'used' ? 'used' : 'claimed';
}
