import fc from 'fast-check';
import { decideAttribution, type AttributionInput } from '#domain/attribution/decide-attribution';
import { describePolicy } from '#domain/attribution/describe-policy';
import type { AttributionPolicy } from '#domain/attribution/policy';
import { aTouch } from '../../support/builders/a-touch';
import { aPolicy } from '../../support/builders/some-settings';
import { day, noon } from '../../support/builders/fixed-time';

/** A touch of fan `a`, `b` or `c`, so many days before noon. */
function touch(fanId: string, daysAgo: number) {
  return aTouch({ fanId, shareId: `share-of-${fanId}`, at: noon - daysAgo * day });
}

function decide(
  touches: AttributionInput['touches'],
  policy: Partial<AttributionPolicy> = {},
  more: Partial<AttributionInput> = {},
) {
  return decideAttribution({
    touches,
    policy: aPolicy(policy),
    buyerId: 'buyer',
    isFirstOrder: true,
    now: noon,
    ...more,
  });
}

describe('whom an order counts for', () => {
  const a0 = touch('a', 10);
  const b1 = touch('b', 8);
  const c2 = touch('c', 1);

  it.each([
    ['the last fan', {}, [a0, b1, c2], 'c', 'lastTouch'],
    ['the last fan, in whatever order touches come', {}, [c2, a0, b1], 'c', 'lastTouch'],
    ['the first fan', { touch: 'first' }, [a0, b1, c2], 'a', 'firstTouch'],
    [
      'the first fan still in the window',
      { touch: 'first', windowDays: 9 },
      [a0, b1, c2],
      'b',
      'firstTouch',
    ],
    [
      'a protected fan nobody may take over from',
      { protectionDays: 3 },
      [a0, b1],
      'a',
      'protected',
    ],
    ['the next fan when protection is over', { protectionDays: 2 }, [a0, b1], 'b', 'lastTouch'],
    [
      'the third fan: one turned away protects nothing',
      { protectionDays: 7 },
      [a0, b1, c2],
      'c',
      'lastTouch',
    ],
    [
      'a fan who comes again while protected',
      { protectionDays: 3 },
      [a0, b1, touch('a', 7)],
      'a',
      'lastTouch',
    ],
    [
      'the fan turned away, once the holder is too old',
      { protectionDays: 3, windowDays: 9 },
      [a0, b1],
      'b',
      'lastTouch',
    ],
    [
      'the new fan: protection ends with the window',
      { protectionDays: 7, windowDays: 1 },
      [touch('a', 2), touch('b', 0.5)],
      'b',
      'lastTouch',
    ],
    [
      'the first fan, protection or not',
      { touch: 'first', protectionDays: 7 },
      [a0, b1],
      'a',
      'firstTouch',
    ],
  ] as const)('%s', (_, policy, touches, fanId, reason) => {
    expect(decide(touches, policy)).toMatchObject({
      counted: true,
      fanId,
      reason,
      shareId: `share-of-${fanId}`,
      policyVersion: 1,
    });
  });

  it('stores the touch that decided', () => {
    expect(decide([touch('a', 1)], { version: 7 })).toEqual({
      counted: true,
      reason: 'lastTouch',
      shareId: 'share-of-a',
      fanId: 'a',
      channel: 'friendCard',
      touchedAt: noon - day,
      policyVersion: 7,
    });
  });
});

describe('the window', () => {
  it.each([1, 15, 30])('of %i days ends to the millisecond', (windowDays) => {
    const at = noon - windowDays * day;
    expect(decide([aTouch({ at: at + 1 })], { windowDays })).toMatchObject({ counted: true });
    expect(decide([aTouch({ at })], { windowDays })).toMatchObject({
      counted: false,
      reason: 'windowOver',
    });
  });

  it('of protection ends to the millisecond', () => {
    const a = touch('a', 5);
    const taking = (at: number) =>
      decide([a, aTouch({ fanId: 'b', shareId: 'share-of-b', at })], { protectionDays: 3 });
    expect(taking(a.at + 3 * day - 1)).toMatchObject({ fanId: 'a', reason: 'protected' });
    expect(taking(a.at + 3 * day)).toMatchObject({ fanId: 'b', reason: 'lastTouch' });
  });
});

describe('an order that counts for nobody', () => {
  it('came without a share', () => {
    expect(decide([])).toEqual({
      counted: false,
      reason: 'noShare',
      channel: 'direct',
      policyVersion: 1,
    });
  });

  it('came too late for the share it followed', () => {
    expect(decide([touch('a', 20), touch('b', 16)])).toEqual({
      counted: false,
      reason: 'windowOver',
      shareId: 'share-of-b',
      fanId: 'b',
      channel: 'direct',
      policyVersion: 1,
    });
  });

  it('is the own order of the fan', () => {
    expect(decide([touch('buyer', 1)])).toEqual({
      counted: false,
      reason: 'ownOrder',
      shareId: 'share-of-buyer',
      fanId: 'buyer',
      channel: 'friendCard',
      policyVersion: 1,
    });
  });

  it('came too late for a friend, own share or not', () => {
    expect(decide([touch('a', 16), touch('buyer', 1)])).toMatchObject({
      reason: 'windowOver',
      fanId: 'a',
    });
  });

  it('had only an own share, long ago', () => {
    expect(decide([touch('buyer', 16)])).toEqual(decide([]));
  });

  it('is not the first when only first orders count, and says who would have had it', () => {
    const counts = { counts: 'firstOrder' } as const;
    expect(decide([touch('a', 1)], counts)).toMatchObject({ counted: true });
    expect(decide([touch('a', 1)], counts, { isFirstOrder: false })).toEqual({
      counted: false,
      reason: 'notFirstOrder',
      shareId: 'share-of-a',
      fanId: 'a',
      channel: 'friendCard',
      policyVersion: 1,
    });
  });
});

describe("the buyer's own share", () => {
  it.each(['last', 'first'] as const)(
    "never takes a friend's touch away (%s touch)",
    (touchRule) => {
      const policy = { touch: touchRule, protectionDays: 7 } as const;
      expect(decide([touch('buyer', 3), touch('a', 2), touch('buyer', 1)], policy)).toMatchObject({
        counted: true,
        fanId: 'a',
      });
    },
  );
});

describe('any touches under any policy', () => {
  const touches = fc.array(
    fc
      .tuple(fc.constantFrom('a', 'b', 'buyer'), fc.integer({ min: 0, max: 40 }))
      .map(([fan, ago]) => touch(fan, ago)),
    { maxLength: 8 },
  );
  const policy = fc.record({
    touch: fc.constantFrom('last' as const, 'first' as const),
    windowDays: fc.integer({ min: 1, max: 30 }),
    protectionDays: fc.integer({ min: 0, max: 7 }),
    counts: fc.constantFrom('all' as const, 'firstOrder' as const),
  });

  it('never count for the buyer, and count whenever a friend is in the window', () => {
    fc.assert(
      fc.property(touches, policy, (all, rules) => {
        const decision = decide(all, rules);
        const live = all.filter((t) => t.fanId !== 'buyer' && noon - t.at < rules.windowDays * day);
        expect(decision.counted).toBe(live.length > 0);
        if (decision.counted) {
          expect(live).toContainEqual(
            expect.objectContaining({ fanId: decision.fanId, at: decision.touchedAt }),
          );
        }
      }),
    );
  });
});

describe('a policy in one sentence', () => {
  it.each([
    [{}, '好友打开分享后 15 天内下单，算给最近一次分享的人；自己的订单不算。'],
    [
      { protectionDays: 3, windowDays: 7 },
      '好友打开分享后 7 天内下单，算给最近一次分享的人，3 天内不会改算给别人；自己的订单不算。',
    ],
    [
      { touch: 'first', protectionDays: 3, counts: 'firstOrder' },
      '好友打开分享后 15 天内首次下单，算给最先分享的人；自己的订单不算。',
    ],
  ] as const)('%p', (policy, sentence) => {
    expect(describePolicy(aPolicy(policy))).toBe(sentence);
  });
});
