import type { InEach, Language } from '../language';
import { outsideSources } from '../imports/outside-order';
import { sourceNames } from '../imports/source-names';
import type { LedgerBatch } from './batch';

/** What a line of a member's statement says, by event. */
const titles: Readonly<Record<string, InEach<string>>> = {
  earnPoints: { zh: '购物获得', en: 'Earned by buying' },
  reversePoints: { zh: '退款收回', en: 'Taken back after a refund' },
  expirePoints: { zh: '到期失效', en: 'Expired' },
  holdPoints: { zh: '下单抵扣', en: 'Used in an order' },
  voidPoints: { zh: '订单取消，退回', en: 'Back from a cancelled order' },
  spendPointsLate: { zh: '下单抵扣', en: 'Used in an order' },
  returnPoints: { zh: '退款退回', en: 'Back after a refund' },
  mergePoints: { zh: '合并账号转入', en: 'From your other account' },
  forfeitPoints: { zh: '注销清零', en: 'Given up with the account' },
  earnGrowth: { zh: '购物获得', en: 'Earned by buying' },
  reverseGrowth: { zh: '退款收回', en: 'Taken back after a refund' },
  expireGrowth: { zh: '满十二个月，不再计入', en: 'Older than twelve months' },
  mergeGrowth: { zh: '合并账号转入', en: 'From your other account' },
  forfeitGrowth: { zh: '注销清零', en: 'Given up with the account' },
};

const other: InEach<string> = { zh: '其他', en: 'Other' };
const elsewhere: InEach<(from: string, number: string) => string> = {
  zh: (from, number) => `（${from}订单 ${number}）`,
  en: (from, number) => ` (${from} order ${number})`,
};
const someElsewhere: InEach<string> = { zh: '（其他渠道订单）', en: ' (ordered elsewhere)' };

/** What happened, in the words of a statement; an order made elsewhere is named by its place and number. */
export function describeEvent(
  { _id, event }: Pick<LedgerBatch, '_id' | 'event'>,
  language: Language = 'zh',
): string {
  const known = Object.hasOwn(titles, event) ? titles[event] : undefined;
  const title = (known ?? other)[language];
  const outside = `${event}:outside:`;
  return _id.startsWith(outside)
    ? `${title}${orderOf(_id.slice(outside.length), language)}`
    : title;
}

/** `tmall:T-1` as a person reads it. */
function orderOf(saleId: string, language: Language): string {
  const [place, number] = [
    saleId.slice(0, saleId.indexOf(':')),
    saleId.slice(saleId.indexOf(':') + 1),
  ];
  const source = outsideSources.find((one) => one === place);
  return source === undefined
    ? someElsewhere[language]
    : elsewhere[language](sourceNames[language][source], number);
}
