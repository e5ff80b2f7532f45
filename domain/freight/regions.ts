import type { Destination } from './freight-template';

/**
 * How closely a region of a zone fits a place: 2 its city, 1 its province, 0 not at all. Names are compared the way
 * people write them: 浙江 is 浙江省, 内蒙古 is 内蒙古自治区, 杭州 is 杭州市.
 */
export function fitOf(region: string, { province, city }: Destination): 0 | 1 | 2 {
  const [regionProvince = '', regionCity] = region.split('/');
  if (provinceKey(regionProvince) !== provinceKey(province)) return 0;
  if (regionCity === undefined) return 1;
  return cityKey(regionCity) === cityKey(city) ? 2 : 0;
}

/** No two provinces share their first two characters. */
function provinceKey(name: string): string {
  return [...name.trim()].slice(0, 2).join('');
}

function cityKey(name: string): string {
  return name.trim().replace(/市$/, '');
}
