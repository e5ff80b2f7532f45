import { couponSets } from '#domain/coupons/combine';
import { oncePerPromise, oneOfEach } from '#domain/coupons/one-of-each';
import { aCoupon, aRule } from '../../support/builders/a-coupon';
import { day, noon } from '../../support/builders/fixed-time';

const late = aCoupon({ _id: 'tea:m:1', templateId: 'tea', validUntil: noon + 3 * day });
const soon = aCoupon({ _id: 'tea:m:3', templateId: 'tea', validUntil: noon + day });
const soonToo = aCoupon({ _id: 'tea:m:2', templateId: 'tea', validUntil: noon + day });

describe('coupons that promise the same', () => {
  it('are looked at once: the soonest to expire, then the first id', () => {
    expect(oneOfEach([late, soon, soonToo])).toEqual([soonToo]);
  });

  it('do not include one of another template, or with another frozen rule', () => {
    const changed = { ...late, rule: aRule({ parameters: { offFen: 1 } }) };
    const other = { ...late, templateId: 'pot' };
    expect(oneOfEach([late, changed, other])).toEqual([late, changed, other]);
  });

  it('are asked about once', () => {
    const asked: string[] = [];
    const ask = oncePerPromise(({ _id }) => {
      asked.push(_id);
      return `about ${_id}`;
    });
    const answers = [late, soon, { ...late, templateId: 'pot' }].map(ask);
    expect(asked).toEqual(['tea:m:1', 'tea:m:1']);
    expect(answers).toEqual(['about tea:m:1', 'about tea:m:1', 'about tea:m:1']);
  });

  it('make no more sets than one of each does', () => {
    const classes = ['product', 'order', 'freight'] as const;
    const all = classes.flatMap((stackingClass) => {
      const combinesWith = classes.filter((one) => one !== stackingClass);
      const rule = aRule({ stackingClass, combinesWith });
      return Array.from({ length: 66 }, (_, n) =>
        aCoupon({ _id: `${stackingClass}:m:${n + 1}`, templateId: stackingClass, rule }),
      );
    });
    expect(couponSets(oneOfEach(all))).toHaveLength(8);
  });
});
