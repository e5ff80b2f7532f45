import fc from 'fast-check';
import { adminActions } from '#contract/admin';
import { openActions } from '#contract/open';
import { shopActions } from '#contract/shop';
import { privacyVersion } from '#domain/membership/consent';
import type { Reply } from '#contract/action';
import { Buyer, delivery, tea } from '../support/a-buyer';
import { RunningShop } from '../support/a-running-shop';
import { aTemplateDraft } from '../support/builders/a-template';
import { noon } from '../support/builders/fixed-time';

let shop: RunningShop;
let orderId: string;
beforeAll(async () => {
  shop = await RunningShop.open();
  await shop.reset();
  const friend = await Buyer.entering(shop, 'openid-friend');
  await friend.claim();
  orderId = (await friend.place([tea(1)])).id;
});
afterAll(() => shop.close());

/** One good input per action: the fuzz changes a place in it, or sends something else altogether. */
const good = (): Record<string, Record<string, object>> => ({
  open: {
    home: {},
    categories: {},
    stores: {},
    products: { categoryId: 'green', search: '茶', cursor: '1~tea' },
    productsByIds: { ids: ['tea', 'pot'] },
    product: { productId: 'tea' },
    share: { shareId: 'AAAAAAAAAA' },
  },
  shop: {
    enter: { scene: 1007, shareId: 'AAAAAAAAAA' },
    me: {},
    couponCentre: {},
    claimCoupon: { templateId: 'welcome' },
    redeemCode: { code: 'ABCD-EFGH-JKLM-NPQR' },
    myCoupons: {},
    quote: { lines: [tea(1)], couponChoice: 'best' },
    placeOrder: { lines: [tea(1)], couponIds: [], delivery, note: '', quotedPayableFen: 3800 },
    payOrder: { orderId },
    cancelOrder: { orderId },
    orders: { tab: 'all', cursor: `${noon}~x` },
    order: { orderId },
    confirmPayment: { orderId },
    prepareShare: { target: { kind: 'product', id: 'tea' } },
    shareLedger: { cursor: `${noon}~x` },
    memberCard: {},
    register: {
      phone: { kind: 'typed', phone: '13900001111' },
      ...{ privacyVersion, marketing: true },
    },
    changePhone: {
      phone: { kind: 'typed', phone: '13900001111' },
      ...{ privacyVersion, unite: false },
    },
    updateProfile: { nickname: '小林', birthday: '06-18' },
    setAvatar: { picture: '' },
    setConsent: { kind: 'marketing', version: privacyVersion, given: true },
    cardCode: {},
    statement: { unit: 'points', before: 3 },
    exportMyData: {},
    deletionPreview: {},
    deleteMe: { confirm: '注销' },
  },
  admin: {
    me: {},
    couponTemplates: { status: 'published', search: '茶', channel: 'issue', cursor: `${noon}~x` },
    couponTemplate: { templateId: 'welcome' },
    createCouponTemplate: { ...aTemplateDraft() },
    setCouponTemplateStatus: { templateId: 'welcome', status: 'paused' },
    codeBatches: { templateId: 'welcome' },
    createCodeBatch: { templateId: 'welcome', title: '展会', size: 2 },
    exportCodeBatch: { batchId: 'a' },
    issueCoupon: { templateId: 'welcome', to: { kind: 'tag', tag: '老客' } },
    couponIssues: { templateId: 'welcome' },
    couponsOfMember: { memberId: 'a' },
    revokeCoupon: { couponId: 'welcome:a:1', reason: '发错了' },
    promotionChoices: {},
    activities: { cursor: `${noon}~x` },
    createActivity: activityDraft,
    activity: { activityId: 'a' },
    updateActivity: { activityId: 'a', stamp, draft: activityDraft },
    setActivityStatus: { activityId: 'a', status: 'paused' },
    priceSettings: {},
    setFreight: {
      stamp,
      freight: {
        templates: [{ id: 'a', name: '快递', by: 'order', zones: [{ regions: 'rest', fen: 1 }] }],
        defaultTemplateId: 'a',
      },
    },
    setLevels: { stamp, levels: [{ id: 'a', name: '茶友', fromGrowth: 0, benefits: [] }] },
    setPointsRules: { stamp, points: { perYuan: 1, fenPerPoint: 1, maxShareBp: 1, step: 1 } },
    updateCouponTemplate: { templateId: 'welcome', stamp, draft: { ...aTemplateDraft() } },
    orders: { payment: 'paid', search: 'a', from: noon, until: noon, cursor: `${noon}~x` },
    order: { orderId },
    refundOrder: { orderId, reason: '买家不要了' },
    identifyMember: { by: 'card', cardNumber: '6208123456785' },
    members: { level: 'green', tag: '熟客', status: 'member', cursor: `${noon}~x` },
    member: { memberId: 'nobody' },
    setMemberTags: { memberId: 'nobody', tags: ['熟客'] },
    verifyPhone: { memberId: 'nobody', phone: '13900001111' },
    uniteMembers: { fromId: 'a', intoId: 'b' },
    importOutsideOrders: {
      orders: { kind: 'rows', rows: [outsideRow] },
      dryRun: false,
    },
    outsideOrders: { status: 'waiting', cursor: `${noon}~x` },
    reconcile: {},
  },
});

const stamp = '0'.repeat(64);
const activityDraft = {
  ...{ kind: 'ladder', title: '满减', from: noon, until: noon + 1, measure: 'amount' },
  ...{ scope: { kind: 'all' }, steps: [{ from: 1, reward: { kind: 'cut', fen: 1 } }] },
};
const outsideRow = {
  ...{ source: 'tmall', number: 'T1', phone: '13900001111', amountFen: 100 },
  ...{ at: noon - 1000, refundOf: 'T0' },
};

const nasty = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom<unknown>(
    ...['', ' ', '$ne', '__proto__', 'a.b', '../..', '%00', '\u202e', '😀'.repeat(30), '-1', '1e9'],
    ...['x'.repeat(10_000), '1~', '~', `${noon}~`, '999999999999999999~x', '(a+)+$', '[', '\\'],
    ...[0, -1, 0.1, 1e15, 2 ** 53, Number.MAX_VALUE, null, true, [], {}, [[]], { $gt: '' }],
    { kind: 'all' },
  ),
);

/** Puts `value` somewhere into a copy of `data`. */
function planted(data: unknown, steps: readonly number[], value: unknown): unknown {
  const [step, ...rest] = steps;
  if (step === undefined || typeof data !== 'object' || data === null) return value;
  const keys = [...Object.keys(data), 'extra'];
  const key = keys[step % keys.length] ?? 'extra';
  const inner = planted(Reflect.get(data, key), rest, value);
  if (Array.isArray(data)) return [...data.slice(0, step), inner, ...data.slice(step + 1)];
  return { ...data, [key]: inner };
}

const callers = {
  open: { kind: 'visitor' },
  shop: { kind: 'phone', openid: 'openid-friend', unionid: '' },
  admin: { kind: 'staff', staffId: 'staff-owner' },
} as const;

const tables = { open: openActions, shop: shopActions, admin: adminActions };

describe.each(['open', 'shop', 'admin'] as const)('Whatever %s is sent', (name) => {
  it('knows one good input for each action', () => {
    expect(Object.keys(good()[name] ?? {}).sort()).toEqual(Object.keys(tables[name]).sort());
  });

  it('it answers with a code of its own, never with a fault, and a refusal changes nothing', async () => {
    const actions = Object.keys(tables[name]);
    let number = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...actions),
        fc.array(fc.nat(6), { maxLength: 4 }),
        nasty,
        async (action, steps, value) => {
          const data = planted(good()[name]?.[action], steps, value);
          number += 1;
          const before = shop.snapshot();
          const event = { action, data, key: `fuzz-${name}-${number}` };
          const reply = (await shop.call(name, callers[name], event)) as Reply;
          if (reply.ok) return;
          expect(['INTERNAL', 'BUSY']).not.toContain(reply.code);
          expect(reply.message).toMatch(/\p{Script=Han}/u);
          expect(JSON.stringify(reply)).not.toMatch(/ at |Error:|node_modules/);
          expect(shop.snapshot()).toBe(before);
        },
      ),
      { numRuns: 400, seed: 20_250_618 },
    );
    expect(shop.violations()).toEqual([]);
  }, 120_000);
});
