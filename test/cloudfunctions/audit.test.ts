import type { InputOf, Reply } from '#contract/action';
import { adminActions } from '#contract/admin';
import { privacyVersion } from '#domain/membership/consent';
import { fen } from '#domain/money';
import { Buyer, tea } from '../support/a-buyer';
import { aFreshShop } from '../support/a-fresh-shop';
import { aPlainDraft } from '../support/builders/a-template';
import { day, noon } from '../support/builders/fixed-time';
import { PhoneCodes } from '../support/phone-codes';

const codes = new PhoneCodes();
const shop = aFreshShop({ openApi: codes.openApi });

type Table = typeof adminActions;

const owner = () => shop.console('staff-owner');

/** The action on the owner's console, to be called as often as the test wants with the key it wants. */
const asks =
  <A extends keyof Table>(action: A, input: InputOf<Table[A]>) =>
  (key: string): Promise<Reply> =>
    owner().ask(action, input, key);

const draft = { ...aPlainDraft(), scope: { kind: 'all' as const } };
const activity = {
  ...{ kind: 'limitedPrice' as const, title: '春茶节', from: noon - day, until: noon + day },
  prices: [{ skuId: 'tea-100', priceFen: fen(2500) }],
};
const phone = '13900001111';

const newTemplate = () => owner().get('createCouponTemplate', draft);
const newActivity = () => owner().get('createActivity', activity);
const settings = () => owner().get('priceSettings', {});
const friend = () => Buyer.entering(shop, 'openid-friend');

async function newBatch(): Promise<string> {
  const { _id: templateId } = await owner().get('createCouponTemplate', {
    ...draft,
    channels: ['code'],
  });
  return (await owner().get('createCodeBatch', { templateId, title: '茶博会', size: 3 })).id;
}

/** A card with a phone somebody typed. */
async function typedMember(): Promise<string> {
  const { phone: screen, memberId } = await friend();
  const typed = { kind: 'typed' as const, phone };
  await screen.get('register', { phone: typed, privacyVersion, marketing: false });
  return memberId;
}

async function vouchedMember(openid: string, number: string): Promise<string> {
  const { phone: screen } = await Buyer.entering(shop, openid);
  await screen.get('register', codes.registration(number));
  return shop.one('identities', openid).memberId;
}

/** Every write of the console, prepared up to the moment of the tap. */
const writes: Readonly<Record<string, () => Promise<(key: string) => Promise<Reply>>>> = {
  createCouponTemplate: () => Promise.resolve(asks('createCouponTemplate', draft)),
  updateCouponTemplate: async () => {
    const { _id: templateId, stamp } = await newTemplate();
    return asks('updateCouponTemplate', { templateId, stamp, draft: { ...draft, title: '新名' } });
  },
  setCouponTemplateStatus: () =>
    Promise.resolve(asks('setCouponTemplateStatus', { templateId: 'welcome', status: 'paused' })),
  createCodeBatch: async () => {
    const { _id: templateId } = await owner().get('createCouponTemplate', {
      ...draft,
      channels: ['code'],
    });
    return asks('createCodeBatch', { templateId, title: '茶博会', size: 3 });
  },
  exportCodeBatch: async () => asks('exportCodeBatch', { batchId: await newBatch() }),
  issueCoupon: async () => {
    const { memberId } = await friend();
    const { _id: templateId } = await owner().get('createCouponTemplate', {
      ...draft,
      channels: ['issue'],
    });
    return asks('issueCoupon', { templateId, to: { kind: 'member', memberId } });
  },
  revokeCoupon: async () => {
    const couponId = await (await friend()).claim();
    return asks('revokeCoupon', { couponId, reason: '发错了' });
  },
  createActivity: () => Promise.resolve(asks('createActivity', activity)),
  updateActivity: async () => {
    const { _id: activityId, stamp } = await newActivity();
    return asks('updateActivity', { activityId, stamp, draft: { ...activity, title: '春茶周' } });
  },
  setActivityStatus: async () => {
    const { _id: activityId } = await newActivity();
    return asks('setActivityStatus', { activityId, status: 'paused' });
  },
  setFreight: async () => {
    const { freight } = await settings();
    return asks('setFreight', {
      stamp: freight.stamp,
      freight: {
        templates: [
          { id: 'a', name: '快递', by: 'order', zones: [{ regions: 'rest', fen: fen(900) }] },
        ],
        defaultTemplateId: 'a',
      },
    });
  },
  setLevels: async () => {
    const { levels } = await settings();
    const level = { id: 'tea', name: '茶友', fromGrowth: 0, benefits: [] };
    return asks('setLevels', { stamp: levels.stamp, levels: [level] });
  },
  setPointsRules: async () => {
    const { points } = await settings();
    const rules = { perYuan: 2, fenPerPoint: 1, maxShareBp: 3000, step: 100 };
    return asks('setPointsRules', { stamp: points.stamp, points: rules });
  },
  refundOrder: async () => {
    const { id: orderId } = await (await friend()).buy([tea(1)]);
    return asks('refundOrder', { orderId, reason: '买家不要了' });
  },
  identifyMember: async () => {
    await vouchedMember('openid-friend', phone);
    return asks('identifyMember', { by: 'phone', phone });
  },
  setMemberTags: async () =>
    asks('setMemberTags', { memberId: (await friend()).memberId, tags: ['熟客'] }),
  verifyPhone: async () => asks('verifyPhone', { memberId: await typedMember(), phone }),
  uniteMembers: async () => {
    const intoId = await vouchedMember('openid-friend', phone);
    const fromId = await vouchedMember('openid-other', '13900002222');
    return asks('uniteMembers', { fromId, intoId });
  },
  importOutsideOrders: () => {
    const row = { source: 'tmall' as const, number: 'T1', phone, amountFen: fen(100) };
    const rows = [{ ...row, at: noon - 1000 }];
    return Promise.resolve(
      asks('importOutsideOrders', { orders: { kind: 'rows', rows }, dryRun: false }),
    );
  },
};

describe('A write in the console', () => {
  it('is listed here, each of them', () => {
    const all = Object.entries(adminActions).filter(([, { mutates }]) => mutates);
    expect(Object.keys(writes).sort()).toEqual(all.map(([action]) => action).sort());
  });

  it.each(Object.entries(writes))(
    '%s leaves exactly one audit row, also when it is sent twice at once and again',
    async (action, prepare) => {
      const send = await prepare();
      const before = new Set(shop.all('audit').map((row) => row._id));
      const together = await Promise.all([1, 2].map(() => send('one-tap-1')));
      const replies = [...together, await send('one-tap-1')];
      expect(replies.map((reply) => (reply.ok ? 'ok' : reply.code))).toEqual(['ok', 'ok', 'ok']);
      const rows = shop.all('audit').filter((row) => !before.has(row._id));
      expect(rows).toEqual([
        expect.objectContaining({ _id: 'staff-owner:one-tap-1', staffId: 'staff-owner', action }),
      ]);
      expect(rows[0]?.targetId).not.toBe('');
      expect(rows[0]?.summary).toMatch(/\p{Script=Han}/u);
    },
  );

  it('that is refused leaves none', async () => {
    const reply = await owner().ask('revokeCoupon', { couponId: 'nothing', reason: '发错了' });
    expect(reply).toMatchObject({ ok: false, code: 'NOT_FOUND' });
    expect(shop.all('audit')).toEqual([]);
  });
});
