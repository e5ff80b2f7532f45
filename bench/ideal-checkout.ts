/**
 * The least a durable checkout can cost on this disk: one libsql transaction of 5 reads, 4 updates and 2 inserts, in WAL
 * with synchronous=FULL. Run as a program it answers POST with one such transaction over bare node:http; DATA_DIR, PORT.
 */
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import Database from 'libsql';

const ROWS = 20_000;
const anyRow = () => 1 + Math.floor(Math.random() * ROWS);
const aDocument = JSON.stringify({ text: 'x'.repeat(400) });
const anOrder = JSON.stringify({ text: 'x'.repeat(2000) });

export interface IdealCheckout {
  checkout(): string;
  close(): void;
}

export function openIdealCheckout(folder: string): IdealCheckout {
  const database = new Database(path.join(folder, 'ideal.db'));
  database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
    CREATE TABLE documents (id INTEGER PRIMARY KEY, amount INTEGER NOT NULL, body TEXT NOT NULL);
    CREATE TABLE orders (id TEXT PRIMARY KEY, body TEXT NOT NULL);
    CREATE TABLE movements (id TEXT PRIMARY KEY, body TEXT NOT NULL);`);
  const add = database.prepare<[number, number, string]>('INSERT INTO documents VALUES (?, ?, ?)');
  database.exec('BEGIN');
  for (let row = 1; row <= ROWS; row += 1) add.run(row, 1_000_000, aDocument);
  database.exec('COMMIT');
  const read = database.prepare<[number]>('SELECT amount, body FROM documents WHERE id = ?');
  const take = database.prepare<[number]>('UPDATE documents SET amount = amount - 1 WHERE id = ?');
  const order = database.prepare<[string, string]>('INSERT INTO orders VALUES (?, ?)');
  const movement = database.prepare<[string, string]>('INSERT INTO movements VALUES (?, ?)');
  return {
    checkout() {
      const id = randomUUID();
      const rows = Array.from({ length: 5 }, anyRow);
      database.exec('BEGIN IMMEDIATE');
      for (const row of rows) read.get(row);
      for (const row of rows.slice(1)) take.run(row);
      order.run(id, anOrder);
      movement.run(id, aDocument);
      database.exec('COMMIT');
      return id;
    },
    close: () => void database.close(),
  };
}

function serve(): void {
  const ideal = openIdealCheckout(process.env['DATA_DIR'] ?? '.');
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      JSON.parse(Buffer.concat(parts).toString());
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ ok: true, id: ideal.checkout() }));
    });
  });
  server.listen(Number(process.env['PORT'] ?? 0), '127.0.0.1', () =>
    console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`),
  );
}

if (path.resolve(process.argv[1] ?? '') === __filename) serve();
