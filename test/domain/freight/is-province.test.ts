import { isProvince } from '#domain/freight/is-province';
import { provinces } from '#domain/freight/provinces';

describe('a province', () => {
  it('is every name of the list', () => {
    expect(provinces.filter((name) => !isProvince(name))).toEqual([]);
  });

  it.each([
    ...['北京', '浙江', '台湾', '内蒙古', '广西', '西藏', '宁夏', '新疆', '香港', '澳门', '黑龙江'],
  ])('is known as %s', (name) => {
    expect(isProvince(name)).toBe(true);
  });

  it.each([
    ...['Xinjiang', '新 疆', '新疆省', '新疆维吾尔自治區', '臺灣省', '不存在', '省', ''],
    ...['__proto__', 'constructor', 'toString'],
  ])('is not %j', (name) => {
    expect(isProvince(name)).toBe(false);
  });
});
