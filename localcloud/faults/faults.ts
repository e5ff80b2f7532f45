import type { Engine } from '../engine/engine';
import type { Journal } from '../engine/journal';
import type { Around } from '../gateway/protocol';
import type { EarlyEnd } from '../host/early-end';
import type { Log } from '../host/log';
import type { NoticeFate } from '../wechat/pay/notice-fate';
import { ShiftedClock, type Clock } from './clock';
import { commitUnknown } from './commit-unknown';
import { conflicts } from './conflicts';
import { FaultBook } from './fault-book';
import { calm, type FaultReport, type FaultSettings } from './fault-settings';
import { onFullDisk } from './full-disk';
import { functionKills } from './function-kills';
import { latency } from './latency';
import { noticeFaults } from './notice-faults';

/** What can be made to go wrong in a local cloud, and where each part asks for it. Off until settings are put. */
export interface Faults {
  report(): FaultReport;
  put(settings: FaultSettings): void;
  calm(): void;
  /** The clock of the documents, the timers, WeChat's doubles and the functions. */
  readonly clock: Clock;
  /** Stand around every call of the gateway. */
  around(transactions: Pick<Engine['transactions'], 'abort'>): Around[];
  aroundJournal(journal: Journal): Journal;
  /** Asked once for every invocation. */
  endsEarly(functionName: string): EarlyEnd | undefined;
  /** Asked once for every notice WeChat Pay sends. */
  readonly notices: { decide(): NoticeFate };
}

const MINUTE_MS = 60_000;

export function createFaults(log: Log = () => undefined): Faults {
  const book = new FaultBook(log);
  const clock = new ShiftedClock();
  book.onChange(() => clock.shiftTo(book.settings.clockShiftMinutes * MINUTE_MS));
  return {
    report: () => ({ settings: book.settings, met: book.counts }),
    put: (settings) => book.put(settings),
    calm: () => book.put(calm),
    clock,
    around: (transactions) => [
      latency(book),
      conflicts(book, (id) => transactions.abort(id)),
      commitUnknown(book),
    ],
    aroundJournal: (journal) => onFullDisk(book, journal),
    endsEarly: functionKills(book),
    notices: { decide: noticeFaults(book) },
  };
}
