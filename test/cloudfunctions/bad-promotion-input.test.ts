import type { InputOf } from '#contract/action';
import type { adminActions } from '#contract/admin';
import { fen } from '#domain/money';
import { Buyer, delivery, tea } from '../support/a-buyer';
import { aFreshShop } from '../support/a-fresh-shop';
import { aCoupon, aRule } from '../support/builders/a-coupon';
import { aPlainDraft, aTemplate, aTemplateDraft } from '../support/builders/a-template';
import { day, noon } from '../support/builders/fixed-time';
import { expectRefused } from '../support/expect-refused';
import { givePoints } from '../support/give-points';

const shop = aFreshShop();
const friend = Buyer.ofEveryTest(shop, 'openid-friend');
const stranger = Buyer.ofEveryTest(shop, 'openid-stranger');
const owner = () => shop.console('staff-owner');

const key = 'a-key-of-mine';
const lines = [tea(4)];
const order = { lines, couponIds: [], delivery, note: '', quotedPayableFen: 12_000 };

/** A buyer who asks for the price, and one who orders, are told the same. */
async function buying(changes: object, code: string) {
  const { couponIds: couponChoice, ...same } = { couponIds: [], lines, ...changes };
  const asked = { action: 'quote', data: { ...same, couponChoice } };
  await expectRefused(shop, friend.phone, asked, code);
  const placed = { action: 'placeOrder', key, data: { ...order, ...changes } };
  return expectRefused(shop, friend.phone, placed, code);
}

describe('A price the buyer makes up is refused, not looked past', () => {
  it.each([
    ...[{ discountFen: 9000 }, { payableFen: 1 }, { paidFen: 1 }, { freightFen: 0 }],
    ...[{ steps: [] }, { quote: { payableFen: 1 } }, { basis: {} }, { coupons: [aCoupon()] }],
    ...[{ pointsFen: 9000 }, { fenPerPoint: 100 }, { pointsBalance: 9000 }, { budgets: [] }],
    ...[{ activities: [] }, { level: { payPercent: 1 } }, { buyer: { isNew: true } }],
    ...[{ gifts: [{ skuId: 'pot-1', quantity: 1 }] }, { earns: { points: 9000, growth: 9000 } }],
    ...[{ shop: { freight: {} } }, { now: noon - day }, { storeId: 'lake' }],
    { lines: [{ ...tea(4), priceFen: 1 }] },
    { lines: [{ ...tea(4), dealFen: 1 }] },
    { lines: [{ ...tea(4), discountFen: 9000 }] },
    { lines: [{ ...tea(4), unitRefundFen: 9000 }] },
    { couponIds: [{ _id: 'welcome:friend:1', rule: aRule({ parameters: { offFen: 9000 } }) }] },
  ])('%j', (forged) => buying(forged, 'BAD_REQUEST'));

  it('not even as the total they say they saw', async () => {
    const data = { ...order, quotedPayableFen: 2000 };
    await expectRefused(shop, friend.phone, { action: 'placeOrder', key, data }, 'PRICE_CHANGED');
  });
});

describe('A coupon', () => {
  it('of somebody else is one nobody has', async () => {
    await buying({ couponIds: [await stranger.claim()] }, 'COUPON_UNKNOWN');
  });

  it('of another shop', async () => {
    const foreign = aCoupon({ _id: 'theirs:friend:1', memberId: friend.memberId, shopId: 'other' });
    await shop.insert({ coupons: [foreign] });
    await buying({ couponIds: [foreign._id] }, 'COUPON_OTHER_SHOP');
    await shop.sdk.engine.remove('coupons', { _id: foreign._id });
  });

  it('beside one of the same class', async () => {
    await shop.insert({ couponTemplates: [aTemplate({ _id: 'second' })] });
    const couponIds = [await friend.claim(), await friend.claim('second')];
    await buying({ couponIds }, 'COUPON_SAME_CLASS');
  });

  it('whose campaign has spent its money', async () => {
    const budget = { campaign: '春茶节', capFen: fen(1000) };
    await shop.insert({ couponTemplates: [aTemplate({ _id: 'dear', rule: aRule({ budget }) })] });
    await buying({ couponIds: [await friend.claim('dear')] }, 'COUPON_BUDGET_SPENT');
  });
});

describe('Points', () => {
  it.each([101, 1_000_000_000])('%i of 100', async (points) => {
    await givePoints(shop, friend.memberId, 100);
    await buying({ points }, 'POINTS_BEYOND_BALANCE');
  });

  it.each([-1, 0.5, Number.NaN, '100', [100]])('%j', (points) => buying({ points }, 'BAD_REQUEST'));
});

type Draft = InputOf<typeof adminActions.createCouponTemplate>;

/** Of a draft only what a case changes stands in its title. */
const percentOff = (parameters: object) => ({
  ...{ kind: 'percentOff', parameters: { payPercent: 85, capFen: 2000, ...parameters } },
});

describe('A coupon of the console', () => {
  it.each<[object, string]>([
    [percentOff({ payPercent: 0 }), 'PERCENT_INVALID'],
    [percentOff({ payPercent: 100 }), 'PERCENT_INVALID'],
    [percentOff({ payPercent: 101 }), 'PERCENT_INVALID'],
    [percentOff({ payPercent: -1 }), 'PERCENT_INVALID'],
    [percentOff({ payPercent: Number.NaN }), 'PERCENT_INVALID'],
    [percentOff({ capFen: Number.NaN }), 'CAP_INVALID'],
    [percentOff({ payPercent: 85.5 }), 'PERCENT_INVALID'],
    [percentOff({ payPercent: '85' }), 'PERCENT_INVALID'],
    [percentOff({ capFen: 0 }), 'CAP_INVALID'],
    [percentOff({ capFen: -1 }), 'CAP_INVALID'],
    [percentOff({ capFen: undefined }), 'CAP_INVALID'],
    [{ kind: 'freeFreight', parameters: { capFen: -1 } }, 'CAP_INVALID'],
    [{ validity: { kind: 'dates', from: noon + day, until: noon } }, 'VALIDITY_INVALID'],
    [{ claim: { from: noon + day, until: noon } }, 'CLAIM_WINDOW_INVALID'],
    [{ combinesWith: ['order'] }, 'COMBINES_INVALID'],
    [{ combinesWith: ['points'] }, 'COMBINES_INVALID'],
    [{ stackingClass: 'freight' }, 'CLASS_INVALID'],
    [{ budget: { campaign: '春茶节', capFen: 0 } }, 'BUDGET_INVALID'],
    [{ budget: { campaign: '', capFen: 1 } }, 'BUDGET_INVALID'],
    [{ audience: { kind: 'tags', tags: [] } }, 'AUDIENCE_INVALID'],
    [{ channels: [] }, 'CHANNEL_INVALID'],
    [{ storeIds: [] }, 'STORES_INVALID'],
    [{ rule: aRule() }, 'BAD_REQUEST'],
  ])('%j is %s', async (changes, code) => {
    const data = { ...aTemplateDraft(), ...changes };
    await expectRefused(shop, owner(), { action: 'createCouponTemplate', key, data }, code);
  });
});

describe('A coupon changed after somebody claimed it', () => {
  const plain: Draft = { ...aPlainDraft(), scope: { kind: 'all' }, quota: 5, perMember: 5 };

  async function change(templateId: string, changes: Partial<Draft>) {
    const { stamp } = await owner().get('couponTemplate', { templateId });
    const data = { templateId, stamp, draft: { ...plain, ...changes } };
    return { action: 'updateCouponTemplate', key, data };
  }

  async function claimed(times: number) {
    const { _id: templateId } = await owner().get('createCouponTemplate', plain);
    const coupons: string[] = [];
    for (let n = 0; n < times; n += 1) coupons.push(await friend.claim(templateId));
    return { templateId, coupons };
  }

  it('cannot have fewer pieces than were claimed', async () => {
    const { templateId } = await claimed(3);
    const event = await change(templateId, { quota: 2, perMember: 2 });
    await expectRefused(shop, owner(), event, 'QUOTA_BELOW_ISSUED');
  });

  it.each<Partial<Draft>>([
    { parameters: { offFen: 1000 } },
    { threshold: { kind: 'amount', fen: fen(20_000) } },
    { scope: { kind: 'products', ids: ['pot'] } },
    { validity: { kind: 'days', days: 1 } },
    { kind: 'percentOff', parameters: { payPercent: 99, capFen: 100 } },
  ])('cannot become worse by %j', async (worse) => {
    const { templateId } = await claimed(1);
    await expectRefused(shop, owner(), await change(templateId, worse), 'TEMPLATE_WORSE');
  });

  it('counts for those who have it as it was, however it was changed', async () => {
    const { templateId, coupons } = await claimed(1);
    const event = await change(templateId, { parameters: { offFen: 3000 } });
    expect(await owner().raw(event)).toMatchObject({ ok: true });
    expect((await friend.checkout(lines, coupons)).quotedPayableFen).toBe(10_000);
    const better = [await friend.claim(templateId)];
    expect((await friend.checkout(lines, better)).quotedPayableFen).toBe(9800);
    const worse = aRule({ parameters: { offFen: 1 }, threshold: { kind: 'none' } });
    await shop.change('couponTemplates', templateId, { rule: worse });
    const data = { ...order, couponIds: coupons, quotedPayableFen: 11_999 };
    await expectRefused(shop, friend.phone, { action: 'placeOrder', key, data }, 'PRICE_CHANGED');
    expect((await friend.place(lines, coupons)).payableFen).toBe(10_000);
  });
});
