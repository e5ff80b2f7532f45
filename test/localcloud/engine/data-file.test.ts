import { spawn } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { tmpdir } from 'node:os';
import Database from 'libsql';
import { openEngine, type Engine } from '../../../localcloud/engine/engine';

let folder: string;
let file: string;
const opened: Engine[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'engine-'));
  file = join(folder, 'data', 'cloud.db');
});
afterEach(async () => {
  for (const engine of opened.splice(0)) await engine.close();
  rmSync(folder, { recursive: true, force: true });
});

function open(path = file): Engine {
  const collections = [
    { name: 'goods', indexes: [{ fields: ['n'] }] },
    { name: 'orders', indexes: [{ fields: ['no'], unique: true }] },
    { name: '~own', indexes: [] },
  ];
  const engine = openEngine({ file: path, collections });
  opened.push(engine);
  return engine;
}

async function shut(): Promise<void> {
  for (const engine of opened.splice(0)) await engine.close();
}

function refusal(): string {
  try {
    open();
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
  return 'was opened';
}

describe('a data file opened again', () => {
  it('holds everything as it was: types, order, keys', async () => {
    const engine = open();
    const docs = [
      { _id: 2, n: 1, at: new Date(7), deep: { list: [1, null, { x: 'é茶\u0000"' }] } },
      { _id: '2', n: -0.5, big: 2 ** 53, pattern: /^a.b$/i },
      { _id: 'a', n: 3 },
    ];
    await engine.insertMany('goods', docs);
    await engine.insertMany('~own', [{ _id: 'p', secret: 1 }]);
    await engine.insertMany('orders', [{ _id: 'o', no: 'N1' }]);
    await engine.update('goods', { _id: 2 }, { $inc: { n: 1 } });
    await engine.remove('goods', { _id: 'a' });
    await engine.insertMany('goods', [{ _id: 'b' }]);
    const before = engine.find('goods');
    await shut();
    const again = open();
    expect(again.find('goods')).toEqual(before);
    expect(again.find('goods').map(({ _id }) => _id)).toEqual([2, '2', 'b']);
    expect(again.find('goods', { n: { $gte: 2 } }).map(({ _id }) => _id)).toEqual([2]);
    expect(again.count('~own')).toBe(1);
    await expect(again.insertMany('orders', [{ no: 'N1' }])).rejects.toThrow('duplicate key');
  });

  it('holds committed transactions whole, open ones not at all', async () => {
    const engine = open();
    const [kept, lost] = [engine.transactions.begin(), engine.transactions.begin()];
    engine.transactions.insert(kept, 'goods', { _id: 'a' });
    engine.transactions.insert(kept, 'orders', { _id: 'o', no: 'N1' });
    engine.transactions.insert(lost, 'goods', { _id: 'b' });
    await engine.transactions.commit(kept);
    await shut();
    const again = open();
    expect([again.count('goods'), again.count('orders')]).toEqual([1, 1]);
  });

  it('is empty after clear(), and still declared', async () => {
    const engine = open();
    await engine.insertMany('goods', [{ _id: 'a' }]);
    await engine.clear();
    expect(engine.names()).toEqual(['goods', 'orders', '~own']);
    await shut();
    expect(open().count('goods')).toBe(0);
  });

  it('keeps documents of collections that are no longer declared', async () => {
    await open().insertMany('goods', [{ _id: 'a' }]);
    await shut();
    const other = openEngine({ file, collections: [{ name: 'new', indexes: [] }] });
    expect(() => other.find('goods')).toThrow('not exist');
    await other.close();
    expect(open().count('goods')).toBe(1);
  });

  it('is one plain file while nobody has it open', async () => {
    await open().insertMany('goods', [{ _id: 'a' }]);
    await shut();
    const copy = join(folder, 'backup.db');
    copyFileSync(file, copy);
    expect(open(copy).find('goods')).toEqual([{ _id: 'a' }]);
  });
});

describe('a file that cannot be used', () => {
  const left = (bytes: Buffer) => {
    writeFileSync(file, bytes);
    const said = refusal();
    expect(readFileSync(file).equals(bytes)).toBe(true);
    return said;
  };

  beforeEach(async () => {
    const docs = Array.from({ length: 300 }, (_none, n) => ({
      _id: `d${n}`,
      n,
      fill: 'x'.repeat(200),
    }));
    await open().insertMany('goods', docs);
    await shut();
  });

  it('is left as it is when it is something else', () => {
    expect(left(Buffer.from('hello, I am a letter'.repeat(50)))).toContain('not a database');
    expect(left(Buffer.from('short'))).toContain('not a database');
  });

  it('is left as it is when it belongs to another program', () => {
    rmSync(file);
    const foreign = new Database(file);
    foreign.exec('CREATE TABLE notes (text)');
    foreign.close();
    expect(left(readFileSync(file))).toContain('another program');
  });

  it('is refused when it is a folder', () => {
    rmSync(file);
    mkdirSync(file);
    expect(refusal()).toContain('not a file');
  });

  it('is left as it is when its pages are damaged', () => {
    const bytes = readFileSync(file);
    bytes.fill(0xa5, 4096, 4096 * 6);
    expect(left(bytes)).toContain('damaged');
  });

  it('is left as it is when its end is missing', () => {
    const bytes = readFileSync(file);
    expect(left(bytes.subarray(0, 4096 * 3))).toContain('damaged');
  });

  it('is left as it is when a document in it is not ours', () => {
    const inside = new Database(file);
    inside.exec(`UPDATE documents SET body = '{"n":' WHERE id = 'd7'`);
    inside.close();
    expect(left(readFileSync(file))).toContain('a document of goods');
  });

  it('can be opened again once it is whole', () => {
    const whole = readFileSync(file);
    left(Buffer.from('x'.repeat(5000)));
    writeFileSync(file, whole);
    expect(open().count('goods')).toBe(300);
  });
});

describe('parts that nest too deep only together', () => {
  const nested = (levels: number): unknown => (levels === 0 ? 1 : { x: nested(levels - 1) });
  const path = Array.from({ length: 60 }, () => 'p').join('.');

  it('are refused, alone and in a transaction, so that the next start can read everything', async () => {
    const engine = open();
    await engine.insertMany('goods', [{ _id: 'a' }]);
    const tooDeep = { $set: { [path]: nested(60) } };
    const sentence = 'documents may nest 100 levels at most';
    await expect(engine.update('goods', { _id: 'a' }, tooDeep)).rejects.toThrow(sentence);
    const t = engine.transactions.begin();
    expect(() => engine.transactions.update(t, 'goods', 'a', tooDeep)).toThrow(sentence);
    expect(await engine.update('goods', { _id: 'a' }, { $set: { [path]: nested(40) } })).toBe(1);
    await shut();
    expect(open().find('goods', { _id: 'a', [path]: nested(40) })).toHaveLength(1);
  });
});

describe('a file in use', () => {
  it('is refused to a second one, with a sentence that says by whom', () => {
    open();
    expect(() => open()).toThrow(`in use by process ${process.pid}`);
  });

  it('is taken over from a process that is gone, or whose number is used by another now', async () => {
    open();
    await shut();
    for (const mark of [
      { pid: 2 ** 22 + 1 },
      { pid: process.pid, started: 'long ago' },
      'broken',
    ]) {
      writeFileSync(`${file}.lock`, JSON.stringify(mark));
      open();
      await shut();
    }
  });
});

describe('a mark somebody has made and not written yet', () => {
  it('is theirs for a moment, and nobody’s when they never wrote it', async () => {
    open();
    await shut();
    writeFileSync(`${file}.lock`, '');
    expect(() => open()).toThrow('is in use by another process');
    expect(readdirSync(dirname(file)).filter((name) => name.includes('.lock'))).toHaveLength(1);
    const longAgo = new Date(Date.now() - 60_000);
    utimesSync(`${file}.lock`, longAgo, longAgo);
    open();
    await shut();
  });
});

describe('a process killed in the middle of writing', () => {
  const writer = createRequire(__filename).resolve('./fixtures/endless-writer.ts');

  it('shares its file with nobody, loses nothing it confirmed, keeps no half transaction', async () => {
    const child = spawn(process.execPath, ['--import', 'tsx', writer, file], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const confirmed = new Set<string>();
    let tail = '';
    let refused: unknown;
    await new Promise<void>((dead) => {
      child.stdout.on('data', (chunk: Buffer) => {
        const lines = (tail + chunk.toString()).split('\n');
        tail = lines.pop() ?? '';
        for (const line of lines) confirmed.add(line);
        if (confirmed.size < 200 || child.killed) return;
        refused = refusal();
        child.kill('SIGKILL');
      });
      child.on('exit', () => dead());
    });
    expect(refused).toContain(`in use by process ${child.pid}`);
    const engine = open();
    const orders = engine.find('orders');
    const ids = new Set(orders.map(({ _id }) => _id));
    expect([...confirmed].filter((id) => !ids.has(id))).toEqual([]);
    const counter = engine.find('goods', { _id: 'counter' })[0];
    expect(counter?.['n']).toBe(orders.length);
  }, 20_000);
});
