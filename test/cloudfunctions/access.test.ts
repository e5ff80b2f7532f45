import { adminActions } from '#contract/admin';
import { openActions } from '#contract/open';
import { shopActions } from '#contract/shop';
import { privacyVersion } from '#domain/membership/consent';
import type { StaffRole } from '#domain/member';
import type { Caller } from '../../localcloud/host/invocation';
import { RunningShop } from '../support/a-running-shop';
import { roles } from '../support/small-catalogue';

let shop: RunningShop;
beforeAll(async () => {
  shop = await RunningShop.open();
  await shop.reset();
  await shop.insert({
    staff: [
      {
        ...{ _id: 'staff-left', shopId: 'shop', name: '已离职', role: 'owner' as const },
        ...{ status: 'left' as const, createdAt: 0 },
      },
    ],
  });
});
afterAll(() => shop.close());

const phone: Caller = { kind: 'phone', openid: 'openid-friend', unionid: '' };
const visitor: Caller = { kind: 'visitor' };
const http: Caller = { kind: 'http' };
const timer: Caller = { kind: 'timer' };
const staff = (staffId: string): Caller => ({ kind: 'staff', staffId });

async function codeOf(name: 'open' | 'shop' | 'admin', caller: Caller, action: string) {
  const reply = (await shop.call(name, caller, {
    action,
    data: { not: 'valid' },
    key: 'a-key-12',
  })) as {
    ok: boolean;
    code?: string;
  };
  return reply.code;
}

/** Past the rights an action meets the invalid data. */
const allowed = ['BAD_REQUEST', 'KIND_UNKNOWN', 'TITLE_INVALID'];

describe('What anyone may read', () => {
  const callers = [phone, visitor, http, staff('staff-clerk'), staff('nobody')];
  it.each(Object.keys(openActions))('%s answers everybody', async (action) => {
    for (const caller of callers) expect(await codeOf('open', caller, action)).toBe('BAD_REQUEST');
  });
});

describe('What a buyer may do', () => {
  it.each(Object.keys(shopActions))(
    '%s needs a WeChat identity and nothing else',
    async (action) => {
      expect(await codeOf('shop', phone, action)).toBe('BAD_REQUEST');
      for (const caller of [visitor, http, timer, staff('staff-owner'), staff('nobody')]) {
        expect(await codeOf('shop', caller, action)).toBe('LOGIN_REQUIRED');
      }
    },
  );

  it.each(Object.keys(shopActions).filter((action) => action !== 'enter'))(
    '%s waits until the person has entered',
    async (action) => {
      const inputs: Record<string, object> = {
        claimCoupon: { templateId: 'welcome' },
        redeemCode: { code: 'ABCD-EFGH-JKLM-NPQR' },
        quote: {
          lines: [{ productId: 'tea', skuId: 'tea-100', quantity: 1 }],
          couponChoice: 'best',
        },
        orders: { tab: 'all' },
        prepareShare: { target: { kind: 'home' } },
        register: {
          phone: { kind: 'typed', phone: '13900001111' },
          privacyVersion,
          marketing: false,
        },
        changePhone: {
          phone: { kind: 'typed', phone: '13900001111' },
          privacyVersion,
          unite: false,
        },
        setAvatar: { picture: '' },
        setConsent: { kind: 'marketing', version: privacyVersion, given: true },
        statement: { unit: 'points' },
        deleteMe: { confirm: '注销' },
      };
      const withOrder = ['payOrder', 'cancelOrder', 'order', 'confirmPayment'];
      const data = withOrder.includes(action)
        ? { orderId: 'nobody0000000000' }
        : (inputs[action] ?? {});
      if (action === 'placeOrder') return;
      const reply = await shop.call('shop', phone, { action, data, key: 'a-key-12' });
      expect(reply).toMatchObject({ ok: false, code: 'LOGIN_REQUIRED' });
    },
  );
});

/** The rights of the console, written out once more on purpose. */
const rights: Readonly<Record<keyof typeof adminActions, readonly StaffRole[]>> = {
  me: roles,
  couponTemplates: roles,
  couponTemplate: roles,
  createCouponTemplate: ['owner', 'operator'],
  updateCouponTemplate: ['owner', 'operator'],
  setCouponTemplateStatus: ['owner', 'operator'],
  codeBatches: roles,
  createCodeBatch: ['owner', 'operator'],
  exportCodeBatch: ['owner', 'operator'],
  issueCoupon: ['owner', 'operator', 'service'],
  couponIssues: roles,
  couponsOfMember: ['owner', 'operator', 'service'],
  revokeCoupon: ['owner', 'operator', 'service'],
  promotionChoices: roles,
  activities: roles,
  activity: roles,
  createActivity: ['owner', 'operator'],
  updateActivity: ['owner', 'operator'],
  setActivityStatus: ['owner', 'operator'],
  priceSettings: roles,
  setFreight: ['owner', 'operator'],
  setLevels: ['owner', 'operator'],
  setPointsRules: ['owner', 'operator'],
  orders: roles,
  order: roles,
  refundOrder: ['owner', 'service'],
  identifyMember: ['owner', 'operator', 'service', 'clerk'],
  members: ['owner', 'operator', 'service'],
  member: ['owner', 'operator', 'service'],
  setMemberTags: ['owner', 'operator'],
  verifyPhone: ['owner', 'service', 'clerk'],
  uniteMembers: ['owner', 'service'],
  importOutsideOrders: ['owner', 'operator'],
  outsideOrders: ['owner', 'operator'],
  reconcile: ['owner', 'finance'],
};

describe('What staff may do', () => {
  const cases = Object.entries(rights).flatMap(([action, may]) =>
    roles.map((role) => [role, may.includes(role) ? 'may' : 'may not', action] as const),
  );
  it.each(cases)('%s %s call %s', async (role, may, action) => {
    const code = await codeOf('admin', staff(`staff-${role}`), action);
    if (may === 'may') expect(allowed).toContain(code);
    else expect(code).toBe('FORBIDDEN');
  });

  it.each(Object.keys(adminActions))(
    '%s refuses everybody who is not active staff',
    async (action) => {
      expect(await codeOf('admin', staff('staff-left'), action)).toBe('FORBIDDEN');
      expect(await codeOf('admin', staff('nobody'), action)).toBe('FORBIDDEN');
      for (const caller of [phone, visitor, http, timer]) {
        expect(await codeOf('admin', caller, action)).toBe('LOGIN_REQUIRED');
      }
    },
  );

  it('is listed for each person by the console itself', async () => {
    const me = await shop.console('staff-clerk').get('me', {});
    expect(me.can).toEqual([
      'me',
      'couponTemplates',
      'couponTemplate',
      'codeBatches',
      'couponIssues',
      'promotionChoices',
      'activities',
      'activity',
      'priceSettings',
      'orders',
      'order',
      'identifyMember',
      'verifyPhone',
    ]);
    expect(me.roleText).toBe('店员');
  });

  it('does not follow from an openid that looks like an account', async () => {
    const caller: Caller = { kind: 'phone', openid: 'staff-owner', unionid: '' };
    expect(await codeOf('admin', caller, 'me')).toBe('LOGIN_REQUIRED');
  });
});

describe('An identity', () => {
  it('that is a number after the platform has read it is nobody: it may be another person', async () => {
    const caller: Caller = { kind: 'phone', openid: '12345678901234567890', unionid: '' };
    expect(await codeOf('shop', caller, 'me')).toBe('LOGIN_REQUIRED');
  });

  it('is read at the door: calls that overlap never mix', async () => {
    const people = Array.from({ length: 20 }, (_, n) => shop.phone(`openid-${n}`));
    await Promise.all(people.map((one) => one.get('enter', { scene: 1001 })));
    const views = await Promise.all(people.map((one) => one.get('me', {})));
    views.forEach((view, n) =>
      expect(view.memberId).toBe(shop.one('identities', `openid-${n}`).memberId),
    );
  });
});
