import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openEngine, type Engine } from '../../../localcloud/engine/engine';
import type * as libsqlDriver from '../../../localcloud/engine/libsql-driver';
import type { SqlDriver } from '../../../localcloud/engine/sql-driver';

/** The very SQLite of the engine, so that a test can take away its room and give it back. */
let sqlite: SqlDriver;
jest.mock('../../../localcloud/engine/libsql-driver', () => {
  const real: typeof libsqlDriver = jest.requireActual('../../../localcloud/engine/libsql-driver');
  return { openLibsql: (file: string) => (sqlite = real.openLibsql(file)) };
});

let folder: string;
let engine: Engine;

const open = (): Engine =>
  openEngine({
    file: path.join(folder, 'shop.db'),
    collections: [
      { name: 'orders', indexes: [{ fields: ['no'], unique: true }] },
      { name: 'counters', indexes: [] },
    ],
  });

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'full-disk-'));
  engine = open();
  await engine.insertMany('counters', [{ _id: 'orders', n: 0 }]);
});
afterEach(async () => {
  await engine.close();
  rmSync(folder, { recursive: true, force: true });
});

const room = (pages: number) => sqlite.execute(`PRAGMA max_page_count = ${pages}`);
const BOUNDLESS = 1_000_000;

/** An order and its count in one transaction, as a checkout writes them. */
async function place(no: string): Promise<void> {
  const t = engine.transactions.begin();
  engine.transactions.update(t, 'counters', 'orders', { $inc: { n: 1 } });
  engine.transactions.insert(t, 'orders', { _id: no, no, fill: 'x'.repeat(2000) });
  await engine.transactions.commit(t);
}

/** Places orders until one is refused; answers how many were acknowledged and the refusal. */
async function placeUntilFull(prefix: string): Promise<{ placed: number; refusal: unknown }> {
  for (let placed = 0; ; placed += 1) {
    try {
      await place(`${prefix}${placed}`);
    } catch (refusal) {
      return { placed, refusal };
    }
  }
}

const state = () => [engine.count('orders'), engine.find('counters')[0]?.['n']];

describe('when SQLite itself finds the disk full in the middle of work', () => {
  it('the refused order leaves nothing, in memory and on disk; all before it are there', async () => {
    room(20);
    const { placed, refusal } = await placeUntilFull('a');
    expect(refusal).toMatchObject({
      code: 'DATABASE_REQUEST_FAILED',
      message: 'the disk is full; nothing was changed',
    });
    expect(placed).toBeGreaterThan(3);
    expect(state()).toEqual([placed, placed]);
    room(BOUNDLESS);
    await engine.close();
    engine = open();
    expect(state()).toEqual([placed, placed]);
  });

  it('reading goes on, small writes that still fit too, and everything once there is room', async () => {
    room(20);
    const { placed } = await placeUntilFull('a');
    expect(engine.find('orders', { no: 'a0' })).toHaveLength(1);
    await engine.update('counters', { _id: 'orders' }, { $set: { note: 'fits' } });
    room(BOUNDLESS);
    await place(`a${placed}`);
    expect(state()).toEqual([placed + 1, placed + 1]);
  });

  it('a refused unique value is free again', async () => {
    room(20);
    const { placed } = await placeUntilFull('a');
    room(BOUNDLESS);
    await place(`a${placed}`);
    await expect(place(`a${placed}`)).rejects.toThrow('duplicate key');
  });

  it('of writes that arrive together none is acknowledged when their common commit fails', async () => {
    room(20);
    const { placed } = await placeUntilFull('a');
    const many = await Promise.allSettled(
      Array.from({ length: 8 }, (_, n) =>
        engine.insertMany('orders', [{ _id: `b${n}`, no: `b${n}`, fill: 'x'.repeat(2000) }]),
      ),
    );
    expect(many.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 'rejected'));
    expect(state()).toEqual([placed, placed]);
  });

  it('the file can still be closed and opened, and holds what was acknowledged', async () => {
    room(20);
    const { placed } = await placeUntilFull('a');
    await engine.close();
    engine = open();
    expect(state()).toEqual([placed, placed]);
  });
});
