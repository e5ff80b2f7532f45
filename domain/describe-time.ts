import { formatBeijing } from './calendar';
import type { InEach, Language } from './language';

/** How much of an instant is said: the day with its time, or with its year as well. */
export type TimeShape = 'dayTime' | 'full';

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const monthOf = (at: number) => months[Number(formatBeijing(at, 'M')) - 1] ?? '';

const shapes: InEach<Readonly<Record<TimeShape, (at: number) => string>>> = {
  zh: {
    dayTime: (at) => formatBeijing(at, 'M月D日 HH:mm'),
    full: (at) => formatBeijing(at, 'YYYY年M月D日 HH:mm'),
  },
  en: {
    dayTime: (at) => `${formatBeijing(at, 'D')} ${monthOf(at)} ${formatBeijing(at, 'HH:mm')}`,
    full: (at) => `${formatBeijing(at, 'D')} ${monthOf(at)} ${formatBeijing(at, 'YYYY HH:mm')}`,
  },
};

/** An instant (UTC ms) in Beijing time, as a person reads it: 6月20日 12:30, or 20 Jun 12:30. */
export function describeTime(
  at: number,
  language: Language = 'zh',
  shape: TimeShape = 'dayTime',
): string {
  return shapes[language][shape](at);
}
