import { provinces } from './provinces';

/** 省, 市, 自治区 with the people it is named for, 特别行政区. */
const rank = /(?:省|市|(?:壮族|回族|维吾尔)?自治区|特别行政区)$/;

const names = new Set(provinces.flatMap((name) => [name, name.replace(rank, '')]));

/**
 * Whether a name is a province as WeChat's address picker writes it (广西壮族自治区), or its short form (广西). Any other
 * spelling would fall to the rest of the country and pass by what a region pays or that it is refused.
 */
export function isProvince(name: string): boolean {
  return names.has(name);
}
