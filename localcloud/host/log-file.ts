import { createWriteStream, existsSync, mkdirSync, renameSync, type WriteStream } from 'node:fs';
import path from 'node:path';
import type { Log } from './log';

/**
 * Writes the log beside the data, keeping the one of the last start; errors also reach the terminal. The first line
 * begins the file: a start that is refused says nothing, and leaves the log of the one that runs alone.
 */
export function openLogFile(dataDir: string): Log {
  let stream: WriteStream | undefined;
  return ({ level, source, text }) => {
    stream ??= beginFile(dataDir);
    stream.write(`${new Date().toISOString()} ${level} [${source}] ${text}\n`);
    if (level === 'error') console.error(`[${source}] ${text}`);
  };
}

function beginFile(dataDir: string): WriteStream {
  mkdirSync(dataDir, { recursive: true });
  const file = path.join(dataDir, 'local-cloud.log');
  if (existsSync(file)) renameSync(file, `${file}.1`);
  const stream = createWriteStream(file);
  // Nobody must lose the shop because its log finds no room; every line lost says the same.
  stream.once('error', ({ message }) => console.error(`日志写不下去了：${message}`));
  stream.on('error', () => undefined);
  return stream;
}
