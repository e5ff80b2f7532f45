import type { NoticeFate } from '../wechat/pay/notice-fate';
import type { FaultBook } from './fault-book';

export function noticeFaults(book: FaultBook): () => NoticeFate {
  return () => {
    const { drop, double, late, lateMs } = book.settings.notices;
    if (drop + double + late === 0) return { drop: false, copies: 1, delayMs: 0 };
    const [toDrop, toDouble, toDelay] = [1, 2, 3].map(() => book.roll('notices'));
    if ((toDrop ?? 1) < drop) {
      book.note('noticesDropped', 'a notice of WeChat Pay is dropped');
      return { drop: true, copies: 0, delayMs: 0 };
    }
    const copies = (toDouble ?? 1) < double ? 2 : 1;
    const delayMs = (toDelay ?? 1) < late ? lateMs : 0;
    if (copies === 2) book.note('noticesDoubled', 'a notice of WeChat Pay is sent twice');
    if (delayMs > 0) book.note('noticesLate', `a notice of WeChat Pay is ${delayMs} ms late`);
    return { drop: false, copies, delayMs };
  };
}
