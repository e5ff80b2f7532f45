import type { InputOf } from '#contract/action';
import type { adminActions } from '#contract/admin';
import { mostCodeTries } from '#domain/coupons/code-tries';
import { Buyer, tea } from '../support/a-buyer';
import { aFreshShop } from '../support/a-fresh-shop';
import { aMember } from '../support/builders/a-member';
import { aPlainDraft } from '../support/builders/a-template';
import { minute } from '../support/builders/fixed-time';

const shop = aFreshShop();

const owner = () => shop.console('staff-owner');

type Draft = InputOf<typeof adminActions.createCouponTemplate>;

async function aTemplateFor(changes: Partial<Draft>) {
  const draft: Draft = { ...aPlainDraft(), scope: { kind: 'all' }, ...changes };
  return (await owner().get('createCouponTemplate', draft))._id;
}

async function someCodes(size = 3, changes: Partial<Draft> = {}) {
  const templateId = await aTemplateFor({ channels: ['code'], perMember: 20, ...changes });
  const batch = await owner().get('createCodeBatch', { templateId, title: '茶博会', size });
  const exported = await owner().get('exportCodeBatch', { batchId: batch.id });
  return { templateId, batch, codes: exported.codes };
}

describe('A batch of codes', () => {
  it('is exported once: every code different, none of them kept readable', async () => {
    const { batch, codes } = await someCodes(40);
    expect(new Set(codes).size).toBe(40);
    for (const code of codes) expect(code).toMatch(/^([2-9A-HJ-NP-Z]{4}-){3}[2-9A-HJ-NP-Z]{4}$/);
    const again = await owner().ask('exportCodeBatch', { batchId: batch.id });
    expect(again).toMatchObject({ ok: false, code: 'CODES_EXPORTED' });
    const kept = JSON.stringify(shop.sdk.engine.names().map((name) => shop.sdk.engine.find(name)));
    for (const code of codes) {
      expect(kept).not.toContain(code);
      expect(kept).not.toContain(code.replaceAll('-', ''));
    }
  });

  it('answers the same codes when the call is repeated with its key, for half an hour', async () => {
    const templateId = await aTemplateFor({ channels: ['code'] });
    const batch = await owner().get('createCodeBatch', { templateId, title: '展会', size: 3 });
    const ask = (key?: string) => owner().ask('exportCodeBatch', { batchId: batch.id }, key);
    const first = await ask('export-key');
    expect(first).toMatchObject({ ok: true, data: { codes: { length: 3 } } });
    shop.later(29 * minute);
    await shop.job('deliver-outbox');
    expect(await ask('export-key')).toEqual(first);
    expect(await ask()).toMatchObject({ ok: false, code: 'CODES_EXPORTED' });
    shop.later(minute);
    expect(await ask('export-key')).toMatchObject({ ok: false, code: 'CODES_EXPORTED' });
    await shop.job('deliver-outbox');
    expect(shop.one('codeBatches', batch.id)).not.toHaveProperty('seed');
  });

  it('is not made for more codes than there are coupons, also by two at once', async () => {
    const templateId = await aTemplateFor({ channels: ['code'], quota: 100 });
    const make = () => owner().ask('createCodeBatch', { templateId, title: '展会', size: 60 });
    const replies = await Promise.all([make(), make()]);
    expect(replies.filter((reply) => reply.ok)).toHaveLength(1);
    expect(replies.find((reply) => !reply.ok)).toMatchObject({
      code: 'CODES_BEYOND_QUOTA',
      details: { left: 40 },
    });
  });

  it('is not made for a coupon that can be had without a code', async () => {
    const templateId = await aTemplateFor({ channels: ['centre', 'code'] });
    const reply = await owner().ask('createCodeBatch', { templateId, title: '展会', size: 1 });
    expect(reply).toMatchObject({ code: 'CODES_NOT_ALLOWED' });
  });

  it('says how many were redeemed', async () => {
    const { templateId, codes } = await someCodes(3);
    const friend = await Buyer.entering(shop, 'openid-friend');
    await friend.phone.get('redeemCode', { code: codes[0] ?? '' });
    const { items } = await owner().get('codeBatches', { templateId });
    expect(items).toEqual([expect.objectContaining({ size: 3, redeemed: 1 })]);
  });
});

describe('A code', () => {
  it('is worth its coupon, typed in any fashion, and works once', async () => {
    const { templateId, codes } = await someCodes();
    const [code = ''] = codes;
    const friend = await Buyer.entering(shop, 'openid-friend');
    const typed = ` ${code.toLowerCase().replaceAll('-', ' ')}`;
    expect(await friend.phone.get('redeemCode', { code: typed })).toMatchObject({
      templateId,
      status: 'claimed',
    });
    const other = await Buyer.entering(shop, 'openid-other');
    for (const person of [friend, other]) {
      expect(await person.phone.ask('redeemCode', { code })).toMatchObject({
        code: 'CODE_REDEEMED',
      });
    }
  });

  it('is unknown until its batch is exported', async () => {
    const { codes, batch } = await someCodes(1);
    await shop.change('codeBatches', batch.id, { seed: 'ab'.repeat(32) });
    await shop.sdk.engine.update('codeBatches', { _id: batch.id }, { $unset: { exportedAt: '' } });
    const friend = await Buyer.entering(shop, 'openid-friend');
    const reply = await friend.phone.ask('redeemCode', { code: codes[0] ?? '' });
    expect(reply).toMatchObject({ code: 'CODE_UNKNOWN' });
  });

  it('can be tried ten times in ten minutes, however many are tried at once', async () => {
    const friend = await Buyer.entering(shop, 'openid-friend');
    const guess = (n: number) => `ABCD-EFGH-JKLM-${String(2222 + n).replaceAll(/[01]/g, '9')}`;
    const replies = await Promise.all(
      Array.from({ length: 30 }, (_, n) => friend.phone.ask('redeemCode', { code: guess(n) })),
    );
    const codes = replies.map((reply) => (reply.ok ? '' : reply.code));
    expect(codes.filter((code) => code === 'CODE_UNKNOWN').length).toBeLessThanOrEqual(
      mostCodeTries,
    );
    expect(await friend.phone.ask('redeemCode', { code: guess(1) })).toMatchObject({
      code: 'CODE_TRIES',
    });
    shop.later(10 * minute);
    expect(await friend.phone.ask('redeemCode', { code: guess(1) })).toMatchObject({
      code: 'CODE_UNKNOWN',
    });
  });

  it.each(['', '$where', '__proto__', '{"$gt":""}', '🍵'.repeat(16), 'x'.repeat(60)])(
    'that is %j is no code',
    async (code) => {
      const friend = await Buyer.entering(shop, 'openid-friend');
      const reply = await friend.phone.ask('redeemCode', { code });
      expect(reply).toMatchObject({
        ok: false,
        code: code === '' ? 'BAD_REQUEST' : 'CODE_UNKNOWN',
      });
      expect(shop.all('coupons')).toEqual([]);
    },
  );
});

describe('A coupon the merchant gives', () => {
  const issued = { channels: ['issue' as const] };

  it('to one member is there at once, and not for claiming', async () => {
    const templateId = await aTemplateFor(issued);
    const friend = await Buyer.entering(shop, 'openid-friend');
    expect(await friend.phone.ask('claimCoupon', { templateId })).toMatchObject({
      code: 'CLAIM_CHANNEL',
    });
    const { memberId } = friend;
    const to = { kind: 'member' as const, memberId };
    expect(await owner().get('issueCoupon', { templateId, to })).toMatchObject({
      status: 'done',
      given: 1,
    });
    expect(await friend.phone.get('myCoupons', {})).toHaveLength(1);
    const { items } = await owner().get('couponIssues', { templateId });
    expect(items).toMatchObject([{ to, toName: shop.one('members', memberId).nickname }]);
    expect(await owner().ask('issueCoupon', { templateId, to })).toMatchObject({
      code: 'LIMIT_REACHED',
    });
  });

  it('is refused for who became somebody else, or is not there', async () => {
    const templateId = await aTemplateFor({ channels: ['issue'] });
    await shop.insert({
      members: [aMember({ _id: 'member-1', status: 'merged', mergedInto: 'member-2' })],
    });
    for (const memberId of ['member-1', 'nobody']) {
      const to = { kind: 'member' as const, memberId };
      const reply = await owner().ask('issueCoupon', { templateId, to });
      expect(reply).toMatchObject({ ok: false, code: 'NOT_FOUND' });
    }
    expect(shop.all('coupons')).toEqual([]);
    expect(shop.all('couponIssues')).toEqual([]);
  });

  it('is not given to who became somebody else while it was on its way to a tag', async () => {
    const templateId = await aTemplateFor({ channels: ['issue'] });
    await shop.insert({
      members: [
        aMember({ _id: 'member-1', tags: ['x'] }),
        aMember({ _id: 'member-2', status: 'member' }),
      ],
    });
    await owner().get('issueCoupon', { templateId, to: { kind: 'tag', tag: 'x' } });
    let found = false;
    shop.wire.disturb(async (request, next) => {
      const reply = await next(request);
      const isList =
        request['collectionName'] === 'members' && request['transactionId'] === undefined;
      if (isList && !found) {
        found = true;
        await shop.change('members', 'member-1', { status: 'merged', mergedInto: 'member-2' });
      }
      return reply;
    });
    await shop.job('issue-coupons');
    shop.wire.calm();
    expect(found).toBe(true);
    expect(shop.all('coupons')).toEqual([]);
    expect(shop.all('couponIssues')).toMatchObject([{ status: 'done', given: 0, passedOver: 1 }]);
  });

  it('to everybody with a tag reaches each of them once, whoever serves at the same time', async () => {
    const templateId = await aTemplateFor({ ...issued, quota: 500 });
    await shop.insert({
      members: Array.from({ length: 130 }, (_, n) =>
        aMember({ _id: `member-${n}`, createdAt: n, tags: n % 2 === 0 ? ['老茶客'] : [] }),
      ),
    });
    const to = { kind: 'tag' as const, tag: '老茶客' };
    await owner().get('issueCoupon', { templateId, to });
    await Promise.all([shop.job('issue-coupons'), shop.job('issue-coupons')]);
    await shop.job('issue-coupons');
    const { items } = await owner().get('couponIssues', { templateId });
    expect(items).toEqual([expect.objectContaining({ status: 'done', given: 65, passedOver: 0 })]);
    const holders = shop.all('coupons').map((coupon) => coupon.memberId);
    expect(holders).toHaveLength(65);
    expect(new Set(holders).size).toBe(65);
  });

  it('stops when there are no more, and says so', async () => {
    const templateId = await aTemplateFor({ ...issued, quota: 3 });
    await shop.insert({
      members: Array.from({ length: 5 }, (_, n) =>
        aMember({ _id: `member-${n}`, createdAt: n, level: { id: 'silver', since: 0 } }),
      ),
    });
    const to = { kind: 'level' as const, levelId: 'silver' };
    await owner().get('issueCoupon', { templateId, to });
    await shop.job('issue-coupons');
    const { items } = await owner().get('couponIssues', { templateId });
    expect(items).toEqual([
      expect.objectContaining({ status: 'stopped', given: 3, reasonText: expect.any(String) }),
    ]);
  });

  it('passes over who has had theirs and who is gone', async () => {
    const templateId = await aTemplateFor({ ...issued, quota: 10 });
    await shop.insert({
      members: [
        aMember({ _id: 'member-1', createdAt: 1, tags: ['x'] }),
        aMember({ _id: 'member-2', createdAt: 2, tags: ['x'], status: 'merged' }),
        aMember({ _id: 'member-3', createdAt: 3, tags: ['x'] }),
      ],
    });
    const give = { templateId, to: { kind: 'member' as const, memberId: 'member-1' } };
    await owner().get('issueCoupon', give);
    await owner().get('issueCoupon', { templateId, to: { kind: 'tag', tag: 'x' } });
    await shop.job('issue-coupons');
    const { items } = await owner().get('couponIssues', { templateId });
    expect(items.find((one) => one.to.kind === 'tag')).toMatchObject({
      status: 'done',
      given: 1,
      passedOver: 2,
    });
  });
});

describe('A coupon for some people only', () => {
  it('for new buyers is refused to who has bought', async () => {
    const templateId = await aTemplateFor({ audience: { kind: 'new' } });
    const friend = await Buyer.entering(shop, 'openid-friend');
    const regular = await Buyer.entering(shop, 'openid-regular');
    const order = await regular.place([tea(1)]);
    await regular.payAtWechat(order.id);
    await regular.phone.get('confirmPayment', { orderId: order.id });
    expect(await regular.phone.ask('claimCoupon', { templateId })).toMatchObject({
      code: 'NOT_IN_AUDIENCE',
    });
    expect(await friend.phone.ask('claimCoupon', { templateId })).toMatchObject({ ok: true });
    expect(shop.all('coupons').map((coupon) => coupon.memberId)).toEqual([friend.memberId]);
  });

  it('for a tag is for who has it', async () => {
    const templateId = await aTemplateFor({ audience: { kind: 'tags', tags: ['老茶客'] } });
    const friend = await Buyer.entering(shop, 'openid-friend');
    expect(await friend.phone.ask('claimCoupon', { templateId })).toMatchObject({
      code: 'NOT_IN_AUDIENCE',
    });
    const { memberId } = friend;
    await shop.change('members', memberId, { tags: ['老茶客'] });
    expect(await friend.phone.ask('claimCoupon', { templateId })).toMatchObject({ ok: true });
  });
});

describe('What is on the shelves', () => {
  const shown = async (who: Buyer) =>
    (await who.phone.get('couponCentre', {})).map((card) => card.templateId);

  it('are coupons one can claim; those for codes and those given are not', async () => {
    const forCodes = await aTemplateFor({ channels: ['code'] });
    const forGiving = await aTemplateFor({ channels: ['issue'] });
    const forAll = await aTemplateFor({ channels: ['centre', 'issue'] });
    const friend = await Buyer.entering(shop, 'openid-friend');
    const home = (await shop.visitor.get('home', {})).coupons.map((card) => card.templateId);
    for (const shelf of [await shown(friend), home]) {
      expect(shelf).toContain(forAll);
      expect(shelf).not.toContain(forCodes);
      expect(shelf).not.toContain(forGiving);
    }
  });

  it('are those of a channel for who came over it', async () => {
    const forFriends = await aTemplateFor({ channels: ['friendCard'] });
    const fan = await Buyer.entering(shop, 'openid-fan');
    const { card } = await fan.phone.get('prepareShare', { target: { kind: 'home' } });
    const friend = await Buyer.entering(shop, 'openid-friend', card);
    const stranger = await Buyer.entering(shop, 'openid-stranger');
    expect(await shown(friend)).toContain(forFriends);
    expect(await shown(stranger)).not.toContain(forFriends);
    expect(await friend.phone.ask('claimCoupon', { templateId: forFriends })).toMatchObject({
      ok: true,
    });
    expect(await stranger.phone.ask('claimCoupon', { templateId: forFriends })).toMatchObject({
      code: 'CLAIM_CHANNEL',
    });
  });

  it('say who they are for', async () => {
    const templateId = await aTemplateFor({ audience: { kind: 'tags', tags: ['老茶客'] } });
    const friend = await Buyer.entering(shop, 'openid-friend');
    const cards = await friend.phone.get('couponCentre', {});
    expect(cards.find((card) => card.templateId === templateId)?.claimState).toBe('notForYou');
  });
});

describe('A coupon taken back', () => {
  it('is gone for its holder and cannot be used', async () => {
    const friend = await Buyer.entering(shop, 'openid-friend');
    const templateId = await aTemplateFor({});
    const coupon = await friend.phone.get('claimCoupon', { templateId });
    const revoke = { couponId: coupon._id, reason: '发错了' };
    expect(await owner().get('revokeCoupon', revoke)).toMatchObject({ status: 'revoked' });
    expect(await owner().ask('revokeCoupon', revoke)).toMatchObject({ code: 'COUPON_STATE' });
    expect((await friend.phone.get('me', {})).coupons).toBe(0);
    expect(shop.all('audit').at(-1)).toMatchObject({ targetId: coupon._id });
  });
});
