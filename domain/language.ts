/** The languages the shop speaks to a buyer. Merchants and staff read Chinese, the shop's own. */
export type Language = 'zh' | 'en';

/** Words in every language: none can be forgotten. */
export type InEach<Words> = Readonly<Record<Language, Words>>;
