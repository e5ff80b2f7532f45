import type { EarlyEnd } from '../host/early-end';
import type { FaultBook } from './fault-book';

/** Decides for one invocation whether its function is to die in the middle, and when. */
export function functionKills(book: FaultBook): (functionName: string) => EarlyEnd | undefined {
  return (functionName) => {
    const { rate, withinMs } = book.settings.kill;
    if (rate === 0) return undefined;
    const [hit, moment] = [book.roll('kill'), book.roll('kill')];
    if (hit >= rate) return undefined;
    const afterMs = Math.round(moment * withinMs);
    const happened = () =>
      book.note('functionsKilled', `${functionName} is killed after ${afterMs} ms`);
    return { afterMs, happened };
  };
}
