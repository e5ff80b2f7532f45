import { setTimeout as sleep } from 'node:timers/promises';
import type { Around } from '../gateway/protocol';
import type { FaultBook } from './fault-book';

/** The way to the cloud and back takes its time. */
export function latency(book: FaultBook): Around {
  return async (_request, _context, next) => {
    const { fixedMs, jitterMs } = book.settings.latency;
    if (fixedMs + jitterMs > 0) {
      book.note('callsDelayed');
      await sleep(fixedMs + Math.round(jitterMs * book.roll('latency')));
    }
    return next();
  };
}
