import Database from 'libsql';
import type { SqlDriver, SqlRow, SqlValue } from './sql-driver';

const isRow = (row: unknown): row is SqlRow => typeof row === 'object' && row !== null;

export function openLibsql(file: string): SqlDriver {
  const database = new Database(file);
  const prepared = new Map<string, ReturnType<typeof database.prepare<SqlValue[]>>>();
  const statement = (sql: string) => {
    const known = prepared.get(sql) ?? database.prepare<SqlValue[]>(sql);
    prepared.set(sql, known);
    return known;
  };
  return {
    execute: (sql) => void database.exec(sql),
    run: (sql, values) => void statement(sql).run(...values),
    rows: (sql) => database.prepare(sql).all().filter(isRow),
    begin: () => void database.exec('BEGIN IMMEDIATE'),
    commit: () => void database.exec('COMMIT'),
    rollback: () => void database.exec('ROLLBACK'),
    close: () => void database.close(),
  };
}
