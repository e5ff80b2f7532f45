import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface RunningCloud {
  readonly url: string;
  /** Ends the program as Ctrl-C does and forgets its data. */
  stop(): Promise<void>;
}

const root = path.resolve(__dirname, '..', '..');
const startLimitMs = 120_000;

/** The address the program prints once it answers. */
function addressOf(program: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const tooLong = setTimeout(
      () => reject(new Error(`The local cloud did not start:\n${said}`)),
      startLimitMs,
    );
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
      if (address === undefined) return;
      clearTimeout(tooLong);
      resolve(address);
    };
    program.stdout?.on('data', listen);
    program.stderr?.on('data', listen);
    program.once('error', reject);
    program.once('exit', (code) => {
      clearTimeout(tooLong);
      reject(new Error(`The local cloud ended with ${code} before it was ready:\n${said}`));
    });
  });
}

/** Starts the local cloud as `npm start` does, on a free port with an empty data directory. */
export async function startLocalCloud(): Promise<RunningCloud> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'fanshop-'));
  const program = spawn(process.execPath, ['--import', 'tsx', 'localcloud/main.ts'], {
    cwd: root,
    env: { ...process.env, PORT: '0', DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => program.once('close', () => resolve()));
  const stop = async () => {
    program.kill('SIGTERM');
    await ended;
    await rm(dataDir, { recursive: true, force: true });
  };
  try {
    return { url: await addressOf(program), stop };
  } catch (fault) {
    await stop();
    throw fault;
  }
}
