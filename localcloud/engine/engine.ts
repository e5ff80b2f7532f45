import type { CollectionSchema } from './collection-image';
import { CommitQueue } from './commit-queue';
import { copyDoc, copyValue, isFields, type Doc, type Fields, type Id } from './document';
import { forgetfulJournal, type Journal } from './journal';
import { LockTable } from './locks';
import type { OnQuery } from './explain';
import { runPipeline } from './pipeline';
import { PlainWrites } from './plain-writes';
import { Reader } from './reader';
import type { FindOptions } from './select';
import { openSqliteJournal } from './sqlite-journal';
import { Store } from './store';
import type { Transaction } from './transaction';
import { Transactions } from './transactions';
import { TransactionWrites } from './transaction-writes';

export type { CollectionSchema, Doc, Fields, FindOptions, Id };
export type { OnQuery, QueryExplain } from './explain';

export interface EngineOptions {
  /** Path of the data file, or ':memory:' to forget everything at the end. */
  readonly file: string;
  /** Only declared collections exist; data of others is kept in the file but not shown. */
  readonly collections: readonly CollectionSchema[];
  /** Hears how every query found its documents. */
  readonly onQuery?: OnQuery;
  /** UTC milliseconds, for server dates; the machine's clock unless given. */
  readonly now?: () => number;
  /** How long a transaction may stay open: 30 s, as in the cloud. */
  readonly transactionLifeMs?: number;
  /** How long a write outside transactions waits for a lock. */
  readonly lockWaitMs?: number;
  /** Stands around what outlives the process. */
  readonly aroundJournal?: (journal: Journal) => Journal;
}

/**
 * The document store of the local cloud. Results are copies the caller may change, with plain numbers in them; `select`,
 * `derive` and a transaction's `get` give the stored documents themselves and are for code that turns them into text at once.
 */
export interface Engine {
  readonly now: () => number;
  names(): string[];
  find(collection: string, query?: Fields, options?: FindOptions): (Doc & Fields)[];
  select(collection: string, query?: Fields, options?: FindOptions): Doc[];
  count(collection: string, query?: Fields): number;
  /** `hides` names collections that `$lookup` may not see. */
  aggregate(
    collection: string,
    pipeline: readonly Fields[],
    hides?: (collection: string) => boolean,
  ): Fields[];
  /** As `aggregate`, but sharing parts with stored documents, like `select`. */
  derive(
    collection: string,
    pipeline: readonly Fields[],
    hides?: (collection: string) => boolean,
  ): readonly Fields[];
  /** All or none; answers the ids, given or made. */
  insertMany(collection: string, docs: readonly Fields[]): Promise<Id[]>;
  /** Applies MongoDB update operators; answers how many documents changed. */
  update(
    collection: string,
    query: Fields,
    update: Fields,
    options?: { multi?: boolean },
  ): Promise<number>;
  /** Puts a whole document in the place of `id`, there or not. */
  set(collection: string, id: Id, body: Fields): Promise<{ updated: number; created: boolean }>;
  remove(collection: string, query: Fields, options?: { multi?: boolean }): Promise<number>;
  readonly transactions: TransactionWrites;
  /** Takes all documents away; open transactions are rolled back. */
  clear(): Promise<void>;
  close(): Promise<void>;
}

const LIFE_MS = 30_000;
const LOCK_WAIT_MS = 10_000;

/** @throws CloudFault with a sentence for the person when the file is in use, damaged or not ours */
export function openEngine(options: EngineOptions): Engine {
  const store = new Store(options.collections);
  const { aroundJournal = (journal) => journal } = options;
  const journal = aroundJournal(openJournal(options.file, store));
  const locks = new LockTable<Transaction>();
  const queue = new CommitQueue(store, journal, options.lockWaitMs ?? LOCK_WAIT_MS);
  const book = new Transactions(store, locks, queue, options.transactionLifeMs ?? LIFE_MS);
  const now = options.now ?? Date.now;
  const reader = new Reader(now, options.onQuery);
  const writes = new PlainWrites(store, locks, queue, reader);
  return {
    ...reads(store, reader),
    now,
    insertMany: (name, docs) => writes.insert(name, docs),
    update: (name, query, update, { multi = true } = {}) =>
      writes.update(name, query, update, multi),
    set: (name, id, body) => writes.set(name, id, body),
    remove: (name, query, { multi = true } = {}) => writes.remove(name, query, multi),
    transactions: new TransactionWrites(book),
    ...lifetime(store, journal, queue, book),
  };
}

const openJournal = (file: string, store: Store): Journal =>
  file === ':memory:'
    ? forgetfulJournal
    : openSqliteJournal(file, (collection, doc) => store.restore(collection, doc));

type Reads = Pick<Engine, 'names' | 'find' | 'select' | 'count' | 'aggregate' | 'derive'>;

function reads(store: Store, reader: Reader): Reads {
  const select: Engine['select'] = (name, query = {}, options) =>
    reader.find('find', store.collection(name), query, options);
  const derive: Engine['derive'] = (name, pipeline, hides = () => false) =>
    runPipeline(store.collection(name), pipeline, {
      ...reader.around(),
      reader,
      run: runPipeline,
      foreign: (other) => store.collection(hides(other) ? '' : other),
    });
  return {
    names: () => store.names(),
    select,
    derive,
    find: (name, query, options) => select(name, query, options).map(copyDoc),
    count: (name, query = {}) => reader.count(store.collection(name), query),
    aggregate: (name, pipeline, hides) =>
      derive(name, pipeline, hides).map(copyValue).filter(isFields),
  };
}

function lifetime(
  store: Store,
  journal: Journal,
  queue: CommitQueue,
  book: Transactions,
): Pick<Engine, 'clear' | 'close'> {
  const settle = () => {
    book.abortAll();
    queue.drain();
  };
  return {
    clear: async () => {
      settle();
      journal.clear();
      store.clear();
    },
    close: async () => {
      settle();
      journal.close();
    },
  };
}
