import { Buyer, tea } from '../support/a-buyer';
import { aFreshShop } from '../support/a-fresh-shop';
import { conflict, lostAnswer } from '../support/wire';

const shop = aFreshShop();
const friend = Buyer.ofEveryTest(shop, 'openid-friend');

const inTransaction = (request: { action: string; transactionId?: unknown }) =>
  typeof request.transactionId === 'string' && !request.action.endsWith('abortTransaction');

/** A fixed sequence of numbers between 0 and 1, so that a failing run fails again. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

describe('When somebody else writes first', () => {
  it.each(['database.modifyDocument', 'database.insertDocument', 'database.commitTransaction'])(
    'at %s, the order is placed at the next try',
    async (action) => {
      const input = await friend.checkout([tea(1)]);
      let met = 0;
      shop.wire.disturb((request, next) => {
        if (request.action === action && inTransaction(request) && met++ === 0) {
          return Promise.resolve(conflict);
        }
        return next(request);
      });
      await friend.phone.get('placeOrder', input);
      shop.wire.calm();
      expect(shop.all('orders')).toHaveLength(1);
      expect(shop.one('stocks', 'tea-100@central').available).toBe(49);
    },
  );

  it('every time, the buyer is asked to wait and nothing has changed', async () => {
    const input = await friend.checkout([tea(1)]);
    const before = shop.snapshot();
    let tries = 0;
    shop.wire.disturb((request, next) => {
      if (request.action !== 'database.commitTransaction') return next(request);
      tries += 1;
      return Promise.resolve(conflict);
    });
    const reply = await friend.phone.ask('placeOrder', input);
    shop.wire.calm();
    expect(reply).toMatchObject({ ok: false, code: 'BUSY' });
    expect(tries).toBe(8);
    expect(shop.snapshot()).toBe(before);
  }, 30_000);

  it('every time until there is nothing left to wait for, the buyer hears just that', async () => {
    let tries = 0;
    shop.wire.disturb(async (request, next) => {
      if (request.action === 'database.commitTransaction') {
        tries += 1;
        return conflict;
      }
      const reply = await next(request);
      if (request.action === 'database.abortTransaction' && tries === 8) {
        await shop.change('couponTemplates', 'welcome', { status: 'paused' });
      }
      return reply;
    });
    const reply = await friend.phone.ask('claimCoupon', { templateId: 'welcome' });
    shop.wire.calm();
    expect(reply).toMatchObject({ ok: false, code: 'TEMPLATE_NOT_LIVE' });
  }, 30_000);

  it('those who wait for a turn look again when the one before them was refused', async () => {
    await shop.insert({
      turns: [
        {
          ...{ _id: 'couponTemplates/welcome', shopId: 'shop', isDoorOpen: false },
          ...{ holder: 'somebody', until: Date.now() + 1500 },
        },
      ],
    });
    let met = 0;
    let looks = 0;
    shop.wire.disturb(async (request, next) => {
      const isTemplate = request['collectionName'] === 'couponTemplates' && inTransaction(request);
      if (isTemplate && request.action === 'database.modifyDocument') {
        met += 1;
        return conflict;
      }
      if (request['collectionName'] === 'turns' && ++looks === 3) {
        await shop.change('couponTemplates', 'welcome', { status: 'paused' });
        await shop.change('turns', 'couponTemplates/welcome', { isDoorOpen: true });
      }
      return next(request);
    });
    const reply = await friend.phone.ask('claimCoupon', { templateId: 'welcome' });
    shop.wire.calm();
    expect(reply).toMatchObject({ ok: false, code: 'TEMPLATE_NOT_LIVE' });
    expect({ met, looks }).toEqual({ met: 2, looks: 3 });
  });

  it('three times in a hundred requests, forty orders are all placed once', async () => {
    await shop.change('settings', 'shop', { maxUnpaidOrders: 99 });
    const input = await friend.checkout([tea(1)]);
    const roll = dice(42);
    shop.wire.disturb((request, next) =>
      inTransaction(request) && roll() < 0.03 ? Promise.resolve(conflict) : next(request),
    );
    for (let number = 0; number < 40; number += 1) {
      await friend.phone.get('placeOrder', input, `order-number-${number}`);
    }
    shop.wire.calm();
    expect(shop.all('orders')).toHaveLength(40);
  }, 60_000);
});

describe('When nobody knows whether a commit happened', () => {
  it('and it did, the first answer is found and nothing happens twice', async () => {
    const input = await friend.checkout([tea(1)]);
    let met = 0;
    shop.wire.disturb(async (request, next) => {
      const reply = await next(request);
      return request.action === 'database.commitTransaction' && met++ === 0 ? lostAnswer : reply;
    });
    const order = await friend.phone.get('placeOrder', input);
    shop.wire.calm();
    expect(shop.all('orders').map((one) => one._id)).toEqual([order.id]);
    expect(shop.one('stocks', 'tea-100@central').available).toBe(49);
  });

  it('and it did not, it happens now', async () => {
    const input = await friend.checkout([tea(1)]);
    let met = 0;
    shop.wire.disturb((request, next) =>
      request.action === 'database.commitTransaction' && met++ === 0
        ? Promise.resolve(lostAnswer)
        : next(request),
    );
    await friend.phone.get('placeOrder', input);
    shop.wire.calm();
    expect(shop.all('orders')).toHaveLength(1);
  });

  it('for a payment, it is applied once', async () => {
    const { id } = await friend.place([tea(1)]);
    await friend.payAtWechat(id);
    let met = 0;
    shop.wire.disturb(async (request, next) => {
      const reply = await next(request);
      return request.action === 'database.commitTransaction' && met++ === 0 ? lostAnswer : reply;
    });
    expect((await shop.notify(shop.pay.paidNotice(id))).statusCode).toBe(200);
    shop.wire.calm();
    expect(shop.all('ledger')).toHaveLength(1);
    expect(shop.one('orders', id).payment.status).toBe('paid');
  });

  it('at every try, the person gets a number to ask about, and asking again is safe', async () => {
    const input = await friend.checkout([tea(1)]);
    shop.wire.disturb(async (request, next) => {
      const reply = await next(request);
      if (request.action === 'database.commitTransaction') return lostAnswer;
      if (
        request.action === 'database.getDocument' &&
        request['collectionName'] === 'idempotency'
      ) {
        return { ...reply, data: { list: [] } };
      }
      return reply;
    });
    const reply = await friend.phone.ask('placeOrder', input, 'one-intention');
    shop.wire.calm();
    expect(reply.ok).toBe(false);
    await friend.phone.get('placeOrder', input, 'one-intention');
    expect(shop.all('orders')).toHaveLength(1);
  }, 30_000);
});

describe('When a function dies in the middle', () => {
  it('its half order is nobody’s: the open transaction leaves nothing behind', async () => {
    const input = await friend.checkout([tea(1)]);
    const before = shop.snapshot();
    const dead = new Promise<never>(() => undefined);
    const reachedCommit = new Promise<void>((resolve) => {
      shop.wire.disturb((request, next) => {
        if (request.action !== 'database.commitTransaction') return next(request);
        resolve();
        return dead;
      });
    });
    void friend.phone.ask('placeOrder', input);
    await reachedCommit;
    shop.wire.calm();
    expect(shop.snapshot()).toBe(before);
  });

  it('while it has a turn at a document, the others go on when its time is over', async () => {
    await shop.insert({
      turns: [
        {
          ...{ _id: 'stocks/tea-100@central', shopId: 'shop', isDoorOpen: false },
          ...{ holder: 'dead', until: Date.now() + 1500 },
        },
      ],
    });
    const input = await friend.checkout([tea(1)]);
    let met = 0;
    shop.wire.disturb((request, next) => {
      if (request['collectionName'] === 'turns') shop.later(500);
      const isStock = request['collectionName'] === 'stocks' && inTransaction(request);
      const isWrite = request.action === 'database.modifyDocument';
      return isStock && isWrite && met++ < 2 ? Promise.resolve(conflict) : next(request);
    });
    await friend.phone.get('placeOrder', input);
    shop.wire.calm();
    expect(shop.all('orders')).toHaveLength(1);
    expect(shop.one('turns', 'stocks/tea-100@central')).toMatchObject({ until: 0 });
  });

  it('and the clock is put back after it, the others do not wait until the old time comes by again', async () => {
    await shop.insert({
      turns: [
        {
          ...{ _id: 'stocks/tea-100@central', shopId: 'shop', isDoorOpen: false },
          ...{ holder: 'dead', until: Date.now() + 3_600_000 },
        },
      ],
    });
    const input = await friend.checkout([tea(1)]);
    let met = 0;
    shop.wire.disturb((request, next) => {
      const isStock = request['collectionName'] === 'stocks' && inTransaction(request);
      const isWrite = request.action === 'database.modifyDocument';
      return isStock && isWrite && met++ < 2 ? Promise.resolve(conflict) : next(request);
    });
    await friend.phone.get('placeOrder', input);
    shop.wire.calm();
    expect(shop.one('turns', 'stocks/tea-100@central').holder).not.toBe('dead');
    expect(shop.one('turns', 'stocks/tea-100@central')).toMatchObject({ until: 0 });
  });
});
