import type { Cloud, LocalSdk } from '../../support/local-sdk';

/**
 * What the SDK really answers. Its own typings say `void | ...` where it gives promises, so the tests
 * read it through this view.
 */
export interface Stats {
  stats: { updated: number; removed: number; created: number };
}

export interface Found {
  data: Record<string, unknown>[];
}

export interface DocumentView {
  get(): Promise<{ data: Record<string, unknown> | null }>;
  set(options: { data: object }): Promise<Stats & { _id: string }>;
  update(options: { data: object }): Promise<Stats>;
  remove(): Promise<Stats>;
  field(fields: object): DocumentView;
}

export interface QueryView {
  where(query: object): QueryView;
  orderBy(field: string, direction: 'asc' | 'desc'): QueryView;
  limit(count: number): QueryView;
  skip(count: number): QueryView;
  field(fields: object): QueryView;
  get(): Promise<Found>;
  count(): Promise<{ total: number }>;
  update(options: { data: object }): Promise<Stats>;
  remove(): Promise<Stats>;
}

type Stage = (parameter: unknown) => AggregateView;

export interface AggregateView {
  match: Stage;
  group: Stage;
  sort: Stage;
  limit: Stage;
  project: Stage;
  lookup: Stage;
  unwind: Stage;
  bucket: Stage;
  sortByCount: Stage;
  addFields: Stage;
  facet: Stage;
  end(): Promise<{ list: Record<string, unknown>[] }>;
}

export interface CollectionView extends QueryView {
  doc(id: string | number): DocumentView;
  add(options: { data: object }): Promise<{ _id: string; _ids?: string[] }>;
  aggregate(): AggregateView;
}

export interface TransactionView {
  collection(name: string): CollectionView;
  commit(): Promise<unknown>;
  rollback(reason?: unknown): Promise<unknown>;
}

/** `db.command`: every name is a function; what it gives only the SDK can read. */
export type Command = Record<string, (...operands: unknown[]) => Chainable> & {
  aggregate: Record<string, (...operands: unknown[]) => Chainable>;
};
export type Chainable = Record<string, (...operands: unknown[]) => Chainable>;

export interface DatabaseView {
  command: Command;
  collection(name: string): CollectionView;
  createCollection(name: string): Promise<unknown>;
  serverDate(options?: { offset: number }): object;
  RegExp(options: { regexp: string; options: string }): object;
  startTransaction(): Promise<TransactionView>;
  runTransaction<T>(work: (transaction: TransactionView) => Promise<T>): Promise<T>;
}

type Api = (data: object) => Promise<Record<string, unknown>>;

export interface CloudView {
  database(config?: object): DatabaseView;
  callFunction(call: object): Promise<{ result: unknown }>;
  openapi: Record<string, Record<string, Api>>;
  cloudPay: Record<string, Api>;
  getTempFileURL(query: object): Promise<{ fileList: Record<string, unknown>[] }>;
  deleteFile(query: object): Promise<{ fileList: Record<string, unknown>[] }>;
}

const isView = (cloud: unknown): cloud is CloudView => typeof cloud === 'object' && cloud !== null;

export function viewOf({ cloud }: LocalSdk): CloudView {
  const sdk: Cloud | CloudView = cloud;
  if (!isView(sdk)) throw new Error('not the SDK');
  return sdk;
}

/** What a call that must fail failed with. */
export async function failure(call: Promise<unknown>): Promise<Record<string, unknown>> {
  try {
    await call;
  } catch (error) {
    if (error instanceof Error || (typeof error === 'object' && error !== null)) {
      const message = error instanceof Error ? error.message : undefined;
      return { ...error, ...(message !== undefined && { message }) };
    }
    return { thrown: error };
  }
  throw new Error('the call was expected to fail');
}
