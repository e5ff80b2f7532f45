/** All the journal asks of a SQLite library; another one is another file like libsql-driver.ts. */
export interface SqlDriver {
  /** Runs statements that take no values and give no rows. */
  execute(sql: string): void;
  run(sql: string, values: readonly SqlValue[]): void;
  rows(sql: string): SqlRow[];
  begin(): void;
  /** Returns once the changes are on disk. */
  commit(): void;
  rollback(): void;
  close(): void;
}

export type SqlValue = string | number;
export type SqlRow = Record<string, unknown>;
