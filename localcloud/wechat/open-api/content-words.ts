import type { Suggest } from './open-api-records';

/** What a check finds and the kind of trouble in WeChat's numbers. */
export interface ContentRisk {
  readonly suggest: Exclude<Suggest, 'pass'>;
  readonly label: number;
  readonly keyword: string;
}

const risky = (keyword: string, label: number): ContentRisk => ({
  suggest: 'risky',
  label,
  keyword,
});
const review = (keyword: string, label: number): ContentRisk => ({
  suggest: 'review',
  label,
  keyword,
});

/**
 * Stands in for WeChat's model: texts with these words are found, all others pass. The first two are the samples
 * WeChat itself gives for trying the interface out.
 */
const WORDS: readonly ContentRisk[] = [
  risky('特3456书yuuo莞6543李zxcz蒜7782法fgnv级', 20001),
  risky('完2347全dfji试3726测asad感3847知qwez到', 20001),
  risky('代开发票', 10001),
  risky('裸聊', 20002),
  risky('赌博', 20006),
  risky('刷单返利', 20008),
  review('加微信', 10001),
  review('蠢货', 20003),
  review('高仿', 20013),
];

/** The worst that is found in a text; undefined when it passes. */
export function riskOf(text: string): ContentRisk | undefined {
  const found = WORDS.filter(({ keyword }) => text.includes(keyword));
  return found.find(({ suggest }) => suggest === 'risky') ?? found[0];
}
