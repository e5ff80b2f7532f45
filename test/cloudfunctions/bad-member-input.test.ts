import { privacyVersion } from '#domain/membership/consent';
import { Buyer, tea } from '../support/a-buyer';
import { aFreshShop } from '../support/a-fresh-shop';
import { noon } from '../support/builders/fixed-time';
import { expectRefused } from '../support/expect-refused';
import { givePoints } from '../support/give-points';

const shop = aFreshShop();
const friend = Buyer.ofEveryTest(shop, 'openid-friend');

const key = 'a-key-of-mine';
const typed = { kind: 'typed', phone: '13900001111' };
const agreed = { phone: typed, privacyVersion, marketing: false };

const refused = (name: 'shop' | 'admin', action: string, data: unknown, code: string) => {
  const caller = name === 'shop' ? friend.phone : shop.console('staff-owner');
  return expectRefused(shop, caller, { action, key, data }, code);
};

/** Objects that would be operators are stopped before anybody looks at a field. */
const operators = [{ $ne: '' }, { $gt: '' }, { $regex: '.*' }];
const others = [['x'], 7, true, null, {}];
const parsed = (json: string): unknown => JSON.parse(json);

describe('Registering', () => {
  it.each<unknown>([
    '1380000000',
    '138000000000',
    '23800000000',
    ' 13800000000',
    '+8613800000000',
    '１３８００００００００',
    ...others,
  ])('with the phone %j is PHONE_INVALID', (phone) =>
    refused('shop', 'register', { ...agreed, phone: { kind: 'typed', phone } }, 'PHONE_INVALID'),
  );

  it.each([
    ...operators.map((phone) => ({ ...agreed, phone: { kind: 'typed', phone } })),
    { ...agreed, openid: 'x' },
    { ...agreed, memberId: 'x' },
    { ...agreed, phone: { ...typed, verified: true } },
    { ...agreed, phone: { kind: 'trusted', phone: typed.phone } },
    { ...agreed, phone: { kind: 'wechat', code: '' } },
    { ...agreed, marketing: 'yes' },
    { phone: typed, marketing: true },
    parsed('{"__proto__":{"status":"member"},"privacyVersion":"2026-11","marketing":false}'),
  ])('with %j is BAD_REQUEST', (data) => refused('shop', 'register', data, 'BAD_REQUEST'));

  it('without agreeing to the notice in force is CONSENT_OUTDATED', () =>
    refused('shop', 'register', { ...agreed, privacyVersion: '1' }, 'CONSENT_OUTDATED'));
});

describe('A profile', () => {
  it.each([
    { nickname: '' },
    { nickname: 'x'.repeat(21) },
    { nickname: '\u202Eevil' },
    { avatar: 'cloud://env/a.png' },
    { phone: '13900001111' },
    { status: 'member' },
    { cardNumber: '6208123456785' },
    { level: { id: 'gold', since: 0 } },
    { tags: ['员工'] },
    ...[...operators, ...others].map((nickname) => ({ nickname })),
  ])('with %j is BAD_REQUEST', (data) => refused('shop', 'updateProfile', data, 'BAD_REQUEST'));

  it.each(['6-18', '2025-06-18', '00-10', '02-30', ...others])(
    'born on %j is BIRTHDAY_INVALID',
    (birthday) => refused('shop', 'updateProfile', { birthday }, 'BIRTHDAY_INVALID'),
  );
});

describe('Points', () => {
  beforeEach(() => givePoints(shop, friend.memberId, 100));

  it.each<[unknown, string]>([
    [101, 'POINTS_BEYOND_BALANCE'],
    [-1, 'BAD_REQUEST'],
    [0.5, 'BAD_REQUEST'],
    [Number.NaN, 'BAD_REQUEST'],
    [2 ** 53, 'BAD_REQUEST'],
    ['10', 'BAD_REQUEST'],
    ['all', 'BAD_REQUEST'],
    [{ $gt: 0 }, 'BAD_REQUEST'],
  ])('of %j are %s', async (points, code) => {
    await refused('shop', 'quote', { lines: [tea(1)], couponChoice: [], points }, code);
    const order = await friend.checkout([tea(1)]);
    await refused('shop', 'placeOrder', { ...order, points }, code);
  });

  it('and a total that does not belong together are PRICE_CHANGED', async () => {
    const order = await friend.checkout([tea(1)]);
    await refused('shop', 'placeOrder', { ...order, points: 50 }, 'PRICE_CHANGED');
  });
});

describe('A statement', () => {
  it.each([
    {},
    { unit: 'fen' },
    { unit: 'points', before: 0 },
    { unit: 'points', before: 1.5 },
    { unit: { $ne: 'x' } },
    { unit: 'points', memberId: 'x' },
  ])('of %j is BAD_REQUEST', (data) => refused('shop', 'statement', data, 'BAD_REQUEST'));
});

describe('Leaving', () => {
  it.each([
    {},
    { confirm: '' },
    { confirm: true },
    { confirm: '注销', memberId: 'x' },
    { confirm: { $ne: '' } },
  ])('with %j is BAD_REQUEST', (data) => refused('shop', 'deleteMe', data, 'BAD_REQUEST'));
});

describe('Staff', () => {
  it.each<[object, string]>([
    [{ by: 'code', code: '123' }, 'CARD_CODE_INVALID'],
    [{ by: 'code', code: { $ne: '' } }, 'BAD_REQUEST'],
    [{ by: 'code', code: '9'.repeat(18) }, 'CARD_CODE_INVALID'],
    [{ by: 'card', cardNumber: '6208123456784' }, 'MEMBER_UNKNOWN'],
    [{ by: 'card', cardNumber: { $gt: '' } }, 'BAD_REQUEST'],
    [{ by: 'phone', phone: '139' }, 'PHONE_INVALID'],
    [{ by: 'phone', phone: { $regex: '.' } }, 'BAD_REQUEST'],
    [{ by: 'phone', phone: '13900001111', role: 'owner' }, 'BAD_REQUEST'],
    [{ by: 'openid', openid: 'openid-friend' }, 'BAD_REQUEST'],
  ])('looking for %j get %s', (data, code) => refused('admin', 'identifyMember', data, code));

  it.each([
    { memberId: 'x', tags: 'vip' },
    { memberId: 'x', tags: [''] },
    { memberId: 'x', tags: ['一'.repeat(13)] },
    { memberId: 'x', tags: Array.from({ length: 21 }, (_, n) => `t${n}`) },
    { memberId: { $ne: '' }, tags: [] },
  ])('tagging %j get BAD_REQUEST', (data) =>
    refused('admin', 'setMemberTags', data, 'BAD_REQUEST'),
  );

  const row = { source: 'erp', number: 'E1', phone: '13900001111', amountFen: 100, at: noon };
  const rows = (changes: object) => ({
    orders: { kind: 'rows', rows: [{ ...row, ...changes }] },
    dryRun: false,
  });

  it.each([
    rows({ source: 'amazon' }),
    rows({ phone: '139' }),
    rows({ amountFen: -1 }),
    rows({ amountFen: 0.5 }),
    rows({ at: 'yesterday' }),
    rows({ points: 1000 }),
    rows({ number: { $ne: '' } }),
    { orders: { kind: 'csv', text: 'x'.repeat(100_001) }, dryRun: false },
    { orders: { kind: 'csv', text: ['a'] }, dryRun: false },
    { orders: { kind: 'url', url: 'http://169.254.169.254' }, dryRun: false },
  ])('importing %j get BAD_REQUEST', (data) =>
    refused('admin', 'importOutsideOrders', data, 'BAD_REQUEST'),
  );

  it.each([
    [0, 'IMPORT_EMPTY'],
    [101, 'IMPORT_TOO_LONG'],
  ])('importing %i rows get %s', (count, code) => {
    const many = Array.from({ length: count }, () => row);
    const data = { orders: { kind: 'rows', rows: many }, dryRun: false };
    return refused('admin', 'importOutsideOrders', data, code);
  });

  it.each([
    [rows({ number: '$ne' }), 'ROW_NUMBER'],
    [rows({ number: 'a b' }), 'ROW_NUMBER'],
    [rows({ number: '../x' }), 'ROW_NUMBER'],
    [rows({ refundOf: '__proto__' }), 'ROW_NUMBER'],
    [rows({ at: noon + 1000 }), 'ROW_TIME'],
  ])('importing %j read %s beside its row', async (data, code) => {
    const reply = await shop
      .console('staff-owner')
      .raw({ action: 'importOutsideOrders', key, data });
    expect(reply).toMatchObject({
      code: 'IMPORT_INVALID',
      details: { problems: [{ row: 1, code }] },
    });
  });

  it('importing "__proto__" as a source or header change nothing about any object', async () => {
    const text =
      '__proto__,source,number,phone,paid,at\nx,erp,constructor,13900001111,1,2025-06-17\n';
    const data = { orders: { kind: 'csv' as const, text }, dryRun: false };
    expect(await shop.console('staff-owner').ask('importOutsideOrders', data)).toMatchObject({
      ok: true,
    });
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
    expect(shop.one('outsideOrders', 'erp:constructor').number).toBe('constructor');
  });
});
