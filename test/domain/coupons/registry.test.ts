import { describeRule } from '#domain/coupons/describe-rule';
import { parameterOf } from '#domain/coupons/kind';
import { couponKindOf, couponKinds } from '#domain/coupons/registry';
import { aRule } from '../../support/builders/a-coupon';

describe('the kinds of coupons', () => {
  it('are known by their own names only', () => {
    for (const kind of couponKinds) expect(couponKindOf(kind.kind)).toBe(kind);
    for (const name of ['', '__proto__', 'constructor', 'toString', 'lottery']) {
      expect(couponKindOf(name)).toBeUndefined();
    }
  });

  it('have names and parameters a form can be drawn from', () => {
    expect(new Set(couponKinds.map((kind) => kind.kind)).size).toBe(couponKinds.length);
    for (const { name, parameters } of couponKinds) {
      expect(name).not.toBe('');
      for (const parameter of parameters) {
        expect(parameter.label).not.toBe('');
        if (parameter.unit !== 'sku') expect(parameter.min).toBeLessThanOrEqual(parameter.max);
      }
    }
  });

  it('read only parameters that are set on the rule itself', () => {
    const parameters: Record<string, number> = Object.create({ offFen: 9_999 });
    expect(parameterOf(aRule({ parameters }), 'offFen')).toBeUndefined();
    expect(parameterOf(aRule(), 'constructor')).toBeUndefined();
    expect(parameterOf(aRule(), 'offFen')).toBe(2000);
  });

  it('describe a rule in the words of the shop', () => {
    expect(describeRule(aRule())).toBe('满 100 减 20');
    expect(describeRule(aRule({ kind: 'lottery' }))).toBe('');
  });
});
