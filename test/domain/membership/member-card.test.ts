import fc from 'fast-check';
import { birthdaysOn, isBirthday, setBirthday } from '#domain/membership/birthday';
import { cardNumberOf, isCardNumber } from '#domain/membership/card-number';
import { isGiven, type Consent } from '#domain/membership/consent';
import {
  codeWindow,
  counterCodeOf,
  openWindows,
  readCounterCode,
} from '#domain/membership/counter-code';
import { describeBenefit } from '#domain/membership/describe-benefit';
import { benefitsOf, levelFor, nextLevel, rightsOf, withLevel } from '#domain/membership/level-of';
import type { MemberLevel } from '#domain/membership/levels';
import { asOwnOrder } from '#domain/membership/own-order';
import { maskPhone } from '#domain/membership/phone';
import { aDecision } from '../../support/builders/a-decision';
import { aMember } from '../../support/builders/a-member';
import { day, noon } from '../../support/builders/fixed-time';

const at = (text: string) => Date.parse(`${text}+08:00`);

describe('A card number', () => {
  const body = fc.stringMatching(/^\d{12}$/);

  it('ends in a digit that fits the others', () => {
    expect(cardNumberOf('007992739871')).toBe('0079927398713');
    expect(cardNumberOf('620812345678')).toBe('6208123456785');
    expect(isCardNumber('6208123456785')).toBe(true);
  });

  it('with one digit wrong is none', () => {
    fc.assert(
      fc.property(body, fc.nat(12), fc.integer({ min: 1, max: 9 }), (digits, place, off) => {
        const number = cardNumberOf(digits);
        const wrong = (Number(number[place]) + off) % 10;
        expect(isCardNumber(number.slice(0, place) + wrong + number.slice(place + 1))).toBe(false);
      }),
    );
  });

  it.each(['', '620812345678', '62081234567850', '620812345678x', '６208123456784'])(
    '%j is none',
    (text) => expect(isCardNumber(text)).toBe(false),
  );

  it('is not made from anything but twelve digits', () => {
    expect(() => cardNumberOf('12')).toThrow(RangeError);
  });
});

describe('A counter code', () => {
  it('names the card and carries the proof', () => {
    const code = counterCodeOf('6208123456785', '007042');
    expect(code).toBe('620812345678007042');
    expect(readCounterCode(code)).toEqual({ cardNumber: '6208123456785', proof: '007042' });
  });

  it.each(['', '12345', '6208123456780070421', '62081234567800704x'])('%j is none', (text) =>
    expect(readCounterCode(text)).toBeUndefined(),
  );

  it('is taken in its minute and the one after', () => {
    const shown = codeWindow(at('2025-06-18T12:00:59'));
    expect(openWindows(at('2025-06-18T12:00:00'))).toContain(shown);
    expect(openWindows(at('2025-06-18T12:01:59'))).toContain(shown);
    expect(openWindows(at('2025-06-18T12:02:00'))).not.toContain(shown);
    expect(openWindows(at('2025-06-18T11:59:59'))).not.toContain(shown);
  });
});

const levels: readonly MemberLevel[] = [
  {
    id: 'gold',
    name: '金卡',
    fromGrowth: 1000,
    benefits: [
      { kind: 'discount', payPercent: 95 },
      { kind: 'freeFreight' },
      { kind: 'pointsRate', percent: 150 },
      { kind: 'birthdayPointsRate', percent: 300 },
    ],
  },
  { id: 'green', name: '绿卡', fromGrowth: 0, benefits: [] },
  { id: 'silver', name: '银卡', fromGrowth: 500, benefits: [{ kind: 'pointsRate', percent: 120 }] },
];

describe('A level', () => {
  it.each([
    [0, 'green', 'silver'],
    [499, 'green', 'silver'],
    [500, 'silver', 'gold'],
    [999, 'silver', 'gold'],
    [1000, 'gold', undefined],
    [-3, undefined, 'green'],
  ])('of growth %d is %s, the next is %s', (growth, level, next) => {
    expect(levelFor(growth, levels)?.id).toBe(level);
    expect(nextLevel(growth, levels)?.id).toBe(next);
  });

  it('follows growth up and down, and says since when', () => {
    const silver = withLevel(aMember(), 600, levels, noon);
    expect(silver.level).toEqual({ id: 'silver', since: noon });
    expect(withLevel(silver, 700, levels, noon + day).level).toEqual({ id: 'silver', since: noon });
    expect(withLevel(silver, 400, levels, noon + day).level).toEqual({
      id: 'green',
      since: noon + day,
    });
    expect(withLevel(silver, 600, [], noon).level).toBeUndefined();
  });

  it('is for who holds a card', () => {
    expect(withLevel(aMember({ status: 'guest' }), 600, levels, noon).level).toBeUndefined();
    expect(
      benefitsOf(aMember({ status: 'guest', level: { id: 'gold', since: 0 } }), levels),
    ).toEqual([]);
  });

  it('gives the rights its benefits say, and the best of several', () => {
    const gold = aMember({ level: { id: 'gold', since: 0 }, birthday: '06-18' });
    expect(rightsOf(gold, levels, noon)).toEqual({
      payPercent: 95,
      pointsPercent: 300,
      freeFreight: true,
    });
    expect(rightsOf(gold, levels, noon + day)).toMatchObject({ pointsPercent: 150 });
    expect(rightsOf(aMember(), levels, noon)).toEqual({
      payPercent: 100,
      pointsPercent: 100,
      freeFreight: false,
    });
  });

  it.each([
    [{ kind: 'discount', payPercent: 95 } as const, '9.5 折'],
    [{ kind: 'discount', payPercent: 90 } as const, '9 折'],
    [{ kind: 'pointsRate', percent: 150 } as const, '1.5 倍积分'],
    [{ kind: 'birthdayPointsRate', percent: 200 } as const, '生日 2 倍积分'],
    [{ kind: 'freeFreight' } as const, '包邮'],
    [{ kind: 'birthdayCoupon', templateId: 't' } as const, '生日礼券'],
    [{ kind: 'text', title: '试饮', text: '到店试饮' } as const, '试饮'],
  ])('%j reads %s', (benefit, title) => expect(describeBenefit(benefit).title).toBe(title));
});

describe('A birthday', () => {
  it.each(['01-01', '02-29', '12-31'])('%s can be set', (birthday) => {
    expect(setBirthday(aMember(), birthday, noon)).toMatchObject({
      ok: true,
      value: { birthday, birthdaySetAt: noon },
    });
  });

  it.each(['00-01', '13-01', '02-30', '06-31', '6-1', 'x', '01-00'])('%s is no day', (birthday) => {
    expect(setBirthday(aMember(), birthday, noon)).toMatchObject({ code: 'BIRTHDAY_INVALID' });
  });

  it('changes once in a Beijing year', () => {
    const set = aMember({ birthday: '06-18', birthdaySetAt: at('2025-12-31T23:59') });
    expect(setBirthday(set, '06-19', at('2025-12-31T23:59'))).toMatchObject({
      code: 'BIRTHDAY_LOCKED',
    });
    expect(setBirthday(set, '06-19', at('2026-01-01T00:00'))).toMatchObject({ ok: true });
    expect(setBirthday(set, '06-18', noon)).toEqual({ ok: true, value: set });
  });

  it('can always be taken back, which does not open another', () => {
    const set = aMember({ birthday: '06-18', birthdaySetAt: noon });
    const back = setBirthday(set, '', noon);
    expect(back).toMatchObject({ ok: true });
    if (!back.ok) return;
    expect(back.value).not.toHaveProperty('birthday');
    expect(setBirthday(back.value, '06-19', noon)).toMatchObject({ code: 'BIRTHDAY_LOCKED' });
  });

  it('is kept on its Beijing day, that of 29 February on the 28th in other years', () => {
    expect(isBirthday('06-18', at('2025-06-18T00:00'))).toBe(true);
    expect(isBirthday('06-18', at('2025-06-17T23:59'))).toBe(false);
    expect(isBirthday(undefined, noon)).toBe(false);
    expect(birthdaysOn(at('2025-02-28T12:00'))).toEqual(['02-28', '02-29']);
    expect(birthdaysOn(at('2024-02-28T12:00'))).toEqual(['02-28']);
    expect(birthdaysOn(at('2024-02-29T12:00'))).toEqual(['02-29']);
  });
});

describe('What a person agreed to', () => {
  const said = (given: boolean, when: number): Consent => ({
    ...{ _id: `c${when}`, shopId: 'shop', memberId: 'friend', kind: 'marketing' as const },
    ...{ version: '1', purpose: '', given, at: when },
  });

  it('is what they said last, and no where they said nothing', () => {
    expect(isGiven([], 'marketing')).toBe(false);
    expect(isGiven([said(false, 2), said(true, 1)], 'marketing')).toBe(false);
    expect(isGiven([said(true, 3), said(false, 2)], 'marketing')).toBe(true);
    expect(isGiven([said(true, 3)], 'privacy')).toBe(false);
  });
});

describe('An order whose fan turns out to be its buyer', () => {
  const counted = aDecision({ fanId: 'fan' });

  it('counts for nobody and still says which share it was', () => {
    expect(asOwnOrder(counted, 'fan')).toEqual({
      ...{ counted: false, reason: 'ownOrder', shareId: counted.shareId, fanId: 'fan' },
      ...{ channel: counted.channel, policyVersion: counted.policyVersion },
    });
  });

  it('stays as it was decided for everybody else', () => {
    expect(asOwnOrder(counted, 'friend')).toBe(counted);
    const none = {
      counted: false,
      reason: 'noShare',
      channel: 'direct',
      policyVersion: 1,
    } as const;
    expect(asOwnOrder(none, 'friend')).toBe(none);
  });
});

it('A masked phone can be recognised and not called', () => {
  expect(maskPhone('13800001234')).toBe('138****1234');
});
