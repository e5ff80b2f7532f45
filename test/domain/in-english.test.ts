import { sentenceFor, sentences, isErrorCode } from '#contract/errors';
import { channelNames } from '#domain/attribution/channel-names';
import { describePolicy } from '#domain/attribution/describe-policy';
import {
  couponHeadline,
  describeScope,
  describeThreshold,
  describeValidity,
} from '#domain/coupons/describe-coupon';
import { describeRule } from '#domain/coupons/describe-rule';
import { couponKinds } from '#domain/coupons/registry';
import type { CouponRule } from '#domain/coupons/template';
import { describeTime } from '#domain/describe-time';
import { sourceNames } from '#domain/imports/source-names';
import { describeEvent } from '#domain/ledger/describe-event';
import { describeBenefit } from '#domain/membership/describe-benefit';
import type { Benefit } from '#domain/membership/levels';
import { consentPurposes } from '#domain/membership/consent';
import { keepsText, obstacleTexts } from '#domain/membership/deletion';
import { fen } from '#domain/money';
import { orderSentence } from '#domain/order/summary';
import { describePoints } from '#domain/points/describe-points';
import { anOrder } from '../support/builders/an-order';
import { aRule } from '../support/builders/a-coupon';
import { noon } from '../support/builders/fixed-time';

const chinese = /\p{Script=Han}|[，。：；！？「」（）、]/u;

const parameters = {
  ...{ offFen: 2000, payPercent: 85, capFen: 5000, sku: 'cup/cup-1', pieces: 2 },
  ...{ buy: 2, free: 1, priceFen: 990 },
};

describe('what a coupon says in English', () => {
  it.each([
    ['amountOff', '20 yuan off from 100 yuan', { amount: '¥20', unit: 'off' }],
    ['percentOff', '15% off from 100 yuan, 50 yuan at most', { amount: '15%', unit: 'off' }],
    [
      'freeFreight',
      'Free delivery from 100 yuan, 50 yuan at most',
      { amount: '', unit: 'Free delivery' },
    ],
    ['gift', '2 gifts from 100 yuan', { amount: '', unit: 'Gift' }],
    ['buyXGetY', 'Buy 2, get 1 free from 100 yuan', { amount: '', unit: 'Buy 2 get 1' }],
    ['exchange', 'One piece for 9.90 yuan from 100 yuan', { amount: '¥9.90', unit: 'for one' }],
  ])('%s: %s', (kind, sentence, headline) => {
    const rule = aRule({ kind, parameters });
    expect(describeRule(rule, 'en')).toBe(sentence);
    expect(couponHeadline(rule, 'en')).toEqual(headline);
  });

  it.each<CouponRule['threshold']>([
    { kind: 'none' },
    { kind: 'amount', fen: fen(6850) },
    { kind: 'pieces', pieces: 3 },
  ])('of every kind under %j holds no Chinese', (threshold) => {
    const said = couponKinds.flatMap(({ kind }) => {
      const rule = aRule({ kind, parameters, threshold });
      return [describeRule(rule, 'en'), couponHeadline(rule, 'en').unit];
    });
    expect(
      [...said, describeThreshold(threshold, 'en')].filter((text) => chinese.test(text)),
    ).toEqual([]);
  });

  it.each<[CouponRule['scope'], string]>([
    [{ kind: 'all' }, 'For everything'],
    [{ kind: 'products', ids: ['a', 'b'] }, 'For 2 products'],
    [{ kind: 'categories', ids: ['tea', 'cake'] }, 'For Tea, Cake'],
    [{ kind: 'categories', ids: ['gone'] }, 'For some shelves'],
    [
      { kind: 'all', excluded: { categoryIds: ['tea'], productIds: ['a'] } },
      'For everything, except Tea, one product',
    ],
  ])('%j: %s', (scope, words) => {
    const names = new Map([
      ['tea', 'Tea'],
      ['cake', 'Cake'],
    ]);
    expect(describeScope(scope, (id) => names.get(id), 'en')).toBe(words);
  });

  it.each<[Parameters<typeof describeValidity>[0], string]>([
    [{ kind: 'days', days: 0 }, 'Valid on the day you claim it'],
    [{ kind: 'days', days: 7 }, 'Valid for 7 days'],
    [
      { kind: 'dates', from: Date.UTC(2025, 10, 1), until: Date.UTC(2025, 10, 30) },
      'Valid 2025.11.1–11.30',
    ],
  ])('%j: %s', (validity, words) => expect(describeValidity(validity, 'en')).toBe(words));
});

describe('what the shop says in English', () => {
  const benefits: readonly Benefit[] = [
    { kind: 'discount', payPercent: 95 },
    { kind: 'pointsRate', percent: 150 },
    { kind: 'freeFreight' },
    { kind: 'birthdayCoupon', templateId: 't' },
    { kind: 'birthdayPointsRate', percent: 200 },
  ];
  const points = { perYuan: 1, fenPerPoint: 1, maxShareBp: 5000, step: 100 };
  const policy = {
    ...{ version: 1, touch: 'last' as const, windowDays: 15 },
    ...{ protectionDays: 3, counts: 'all' as const },
  };

  it.each([
    [
      'benefits',
      benefits.map((one) => describeBenefit(one, 'en')).flatMap(({ title, text }) => [title, text]),
    ],
    ['points', [points, { ...points, maxShareBp: 0 }].map((one) => describePoints(one, 'en'))],
    ['no points', [describePoints({ ...points, perYuan: 0, maxShareBp: 0 }, 'en')]],
    [
      'the statement',
      ['earnPoints', 'x'].map((event) => describeEvent({ _id: `${event}:outside:1`, event }, 'en')),
    ],
    ['consents', Object.values(consentPurposes).map(({ en }) => en)],
    ['leaving', [keepsText.en, ...Object.values(obstacleTexts).map(({ en }) => en)]],
    ['channels', [...Object.values(channelNames.en), ...Object.values(sourceNames.en)]],
    ['the policy', [describePolicy(policy, 'en')]],
    [
      'an order',
      [orderSentence(anOrder(), noon, 'en')].flatMap(({ title, hint }) => [title, hint]),
    ],
    ['a time', [describeTime(noon, 'en'), describeTime(noon, 'en', 'full')]],
  ])('about %s holds no Chinese', (_what, said) => {
    expect(said.filter((text) => text === '' || chinese.test(text))).toEqual([]);
  });

  it('about every refusal holds no Chinese, and is not the code', () => {
    const codes = Object.keys(sentences).filter(isErrorCode);
    const wrong = codes.filter((code) => {
      const sentence = sentenceFor(code, {}, 'en');
      return chinese.test(sentence) || sentence.length < 10;
    });
    expect(wrong).toEqual([]);
  });

  it('adds what is missing to a refusal', () => {
    expect(sentenceFor('COUPON_NOT_USABLE', { gapFen: 1250 }, 'en')).toBe(
      'This coupon cannot be used now. Take another one, or none. (12.50 yuan more)',
    );
  });

  it('writes days in words', () => {
    expect(describeTime(Date.UTC(2025, 5, 20, 4, 30), 'en')).toBe('20 Jun 12:30');
    expect(describeTime(Date.UTC(2025, 5, 20, 4, 30), 'zh')).toBe('6月20日 12:30');
    expect(describeTime(Date.UTC(2025, 11, 31, 16), 'en', 'full')).toBe('1 Jan 2026 00:00');
  });
});
