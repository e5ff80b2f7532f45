import type { Journal } from '../engine/journal';
import type { FaultBook } from './fault-book';

/** A journal on a disk that runs full, with SQLite's own words. Nothing of a refused batch is kept. */
export function onFullDisk(book: FaultBook, journal: Journal): Journal {
  return {
    ...journal,
    append(batch) {
      const rate = book.settings.diskFull;
      if (rate > 0 && book.roll('diskFull') < rate) {
        book.note('diskFull', `the disk is full for ${batch.length} documents`);
        throw Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' });
      }
      journal.append(batch);
    },
  };
}
