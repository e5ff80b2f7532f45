import cloud from 'wx-server-sdk';

/**
 * The part of the SDK the kit uses, typed as it really answers; its own typings say `void | string` everywhere.
 * Nothing outside kit/ sees these, so queries and writes cannot be built elsewhere.
 */
export interface SdkDocument {
  get(): Promise<{ readonly data: unknown }>;
  set(body: { readonly data: object }): Promise<unknown>;
  remove(): Promise<unknown>;
}

export interface SdkQuery {
  where(condition: object): SdkQuery;
  orderBy(field: string, direction: 'asc' | 'desc'): SdkQuery;
  limit(count: number): SdkQuery;
  get(): Promise<{ readonly data: readonly unknown[] }>;
  count(): Promise<{ readonly total: number }>;
  update(body: {
    readonly data: object;
  }): Promise<{ readonly stats: { readonly updated: number } }>;
  remove(): Promise<{ readonly stats: { readonly removed: number } }>;
}

export interface SdkAggregate {
  match(condition: object): SdkAggregate;
  lookup(join: object): SdkAggregate;
  sort(order: Readonly<Record<string, 1 | -1>>): SdkAggregate;
  limit(count: number): SdkAggregate;
  group(group: object): SdkAggregate;
  unwind(path: string): SdkAggregate;
  end(): Promise<{ readonly list: readonly unknown[] }>;
}

/** Stages for the inside of a `lookup`; it is not sent by itself. */
export interface SdkPipeline {
  match(condition: object): SdkPipeline;
  sort(order: Readonly<Record<string, 1 | -1>>): SdkPipeline;
  limit(count: number): SdkPipeline;
  done(): unknown;
}

export interface SdkCollection extends SdkQuery {
  doc(id: string): SdkDocument;
  add(body: { readonly data: object }): Promise<unknown>;
  aggregate(): SdkAggregate;
}

export interface SdkTransaction {
  collection(name: string): Pick<SdkCollection, 'doc' | 'add'>;
  commit(): Promise<unknown>;
  rollback(): Promise<unknown>;
}

export interface SdkCommand {
  in(values: readonly unknown[]): object;
  nin(values: readonly unknown[]): object;
  gt(value: unknown): object;
  gte(value: unknown): object;
  lt(value: unknown): object;
  lte(value: unknown): object;
  exists(there: boolean): object;
  and(conditions: readonly object[]): object;
  or(conditions: readonly object[]): object;
  readonly aggregate: { sum(value: unknown): object; pipeline(): SdkPipeline };
}

export interface SdkDatabase {
  readonly command: SdkCommand;
  readonly RegExp: (pattern: { readonly regexp: string; readonly options: string }) => object;
  collection(name: string): SdkCollection;
  startTransaction(): Promise<SdkTransaction>;
}

let opened: SdkDatabase | undefined;

/** The database of the environment the function runs in. A missing document is `null`, not an exception. */
export function database(): SdkDatabase {
  if (opened === undefined) {
    cloud.init({ env: dynamicEnv() });
    const options: object = { throwOnNotFound: false };
    opened = cloud.database(options) as unknown as SdkDatabase;
  }
  return opened;
}

/** The SDK wants a symbol where its typings say string. */
function dynamicEnv(): string {
  return cloud.DYNAMIC_CURRENT_ENV as unknown as string;
}
