import * as v from 'valibot';
import { address, amount, orderLine, text } from '#contract/fields';

describe('text a person typed', () => {
  const note = text(10);

  it.each(['少糖', '  两边的空格  ', '给👨‍👩‍👧', '十个字十个字十个字十'])('takes %j', (value) => {
    expect(v.parse(note, value)).toBe(value.trim());
  });

  it.each([
    ['nothing', ''],
    ['only spaces', '   '],
    ['too much', '十一个字十一个字十一个'],
    ['a line break', '一\n二'],
    ['a control character', '一\u0000'],
    ['half a character', '一\ud800'],
    ['a turned reading direction', '一\u202E二'],
  ])('refuses %s', (_, value) => {
    expect(v.is(note, value)).toBe(false);
  });
});

describe('amounts and quantities', () => {
  it.each([-1, 1.5, Number.NaN, '1', null, Infinity, 10_000_000_001])('refuses %p fen', (value) => {
    expect(v.is(amount, value)).toBe(false);
  });

  it.each([0, -1, 1.5, 1e9, '1', null, [1]])('refuses a quantity of %p', (quantity) => {
    expect(v.is(orderLine, { productId: 'a', skuId: 'a-1', quantity })).toBe(false);
  });

  it('refuses a line that brings its own price', () => {
    const line = { productId: 'a', skuId: 'a-1', quantity: 1 };
    expect(v.is(orderLine, line)).toBe(true);
    expect(v.is(orderLine, { ...line, priceFen: 1 })).toBe(false);
  });
});

describe('an address', () => {
  const home = {
    name: '周禾',
    phone: '13800138000',
    province: '浙江省',
    city: '杭州市',
    district: '',
    detail: '青檐巷 7 号',
  };

  it('needs a mainland mobile number; the district may be empty', () => {
    expect(v.is(address, home)).toBe(true);
    expect(v.is(address, { ...home, phone: '057100000001' })).toBe(false);
    expect(v.is(address, { ...home, phone: '1380013800' })).toBe(false);
  });
});
