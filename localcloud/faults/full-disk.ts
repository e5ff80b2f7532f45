import type { Entry, Journal } from '../engine/journal';
import type { FaultBook } from './fault-book';

/** Books of WeChat's and of the local cloud itself, which lie on the same disk only here. */
const isOurOwn = ({ collection }: Entry): boolean => collection.startsWith('~');

/**
 * A journal on a disk that runs full, with SQLite's own words. Nothing of a refused batch is kept. It is the shop's disk
 * that is full: a batch in which WeChat's books are written too is let through.
 */
export function onFullDisk(book: FaultBook, journal: Journal): Journal {
  return {
    ...journal,
    append(batch) {
      const rate = book.settings.diskFull;
      if (rate > 0 && !batch.some(isOurOwn) && book.roll('diskFull') < rate) {
        book.note('diskFull', `the disk is full for ${batch.length} documents`);
        throw Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' });
      }
      journal.append(batch);
    },
  };
}
