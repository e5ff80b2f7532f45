import * as v from 'valibot';
import type { ActionSpec } from '#contract/action';
import { adminActions } from '#contract/admin';
import { openActions } from '#contract/open';
import { shopActions } from '#contract/shop';
import { Buyer, tea } from '../support/a-buyer';
import { RunningShop } from '../support/a-running-shop';
import { objectPlaces, planted, sampleOf, textPlaces } from '../support/walk-schema';

let shop: RunningShop;
beforeAll(async () => {
  shop = await RunningShop.open();
  await shop.reset();
  const friend = await Buyer.entering(shop, 'openid-friend');
  await friend.place([tea(4)], [await friend.claim()]);
});
afterAll(() => shop.close());

const callers = {
  open: { kind: 'visitor' },
  shop: { kind: 'phone', openid: 'openid-friend', unionid: '' },
  admin: { kind: 'staff', staffId: 'staff-owner' },
} as const;
type Name = keyof typeof callers;

const tables = { open: openActions, shop: shopActions, admin: adminActions };
const actions = Object.entries(tables).flatMap(([name, table]) =>
  Object.entries<ActionSpec>(table).map(([action, spec]) => [name as Name, action, spec] as const),
);

const refusedWith = (name: Name, action: string, data: unknown) =>
  shop.call(name, callers[name], { action, data, key: 'a-key-of-mine' });

/** Every one of these would be a question to the database if it got there. */
const operators = [{ $ne: null }, { $gt: '' }, { $regex: '.*' }, { $where: '1' }];
const natures = ['__proto__', 'constructor', 'prototype'];

describe.each(actions)('In %s.%s', (name, action, spec) => {
  it('the walk through the contract finds good data', () => {
    expect(v.safeParse(spec.input, sampleOf(spec.input)).issues).toBeUndefined();
  });

  it('no text can be an operator', async () => {
    const before = shop.snapshot();
    for (const place of textPlaces(spec.input)) {
      expect(v.is(spec.input, place.data)).toBe(true);
      for (const operator of operators) {
        const data = planted(place, () => operator);
        expect(v.is(spec.input, data)).toBe(false);
        const reply = await refusedWith(name, action, data);
        expect(reply).toMatchObject({ ok: false, code: 'BAD_REQUEST' });
      }
    }
    expect(shop.snapshot()).toBe(before);
  });

  it('no object can change what objects are', async () => {
    const before = shop.snapshot();
    for (const place of objectPlaces(spec.input)) {
      for (const nature of natures) {
        const data = planted(place, (there) => withOwn(there, nature, { role: 'owner' }));
        const reply = await refusedWith(name, action, data);
        expect(reply).toMatchObject({ ok: false, code: 'BAD_REQUEST' });
      }
    }
    expect(Reflect.get({}, 'role')).toBeUndefined();
    expect(shop.snapshot()).toBe(before);
  });
});

/** As `JSON.parse` makes it: `__proto__` is a field like any other. */
function withOwn(there: unknown, name: string, value: unknown): unknown {
  const copy: object = { ...Object(there) };
  return Object.defineProperty(copy, name, { value, enumerable: true, configurable: true });
}
