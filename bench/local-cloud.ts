/** Programs a measurement runs beside itself, each with a data directory of its own. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

export const root = path.resolve(__dirname, '..');

export interface Program {
  readonly url: string;
  /** CPU milliseconds of all its threads so far, in steps of 10; NaN where there is no /proc. */
  cpuMs(): Promise<number>;
  /** Ends it as Ctrl-C does and forgets its data. */
  stop(): Promise<void>;
}

export const temporaryFolder = () => mkdtemp(path.join(tmpdir(), 'fanshop-bench-'));
export const forgetFolder = (folder: string) => rm(folder, { recursive: true, force: true });

/** The address the program prints once it answers. */
function addressOf(program: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
      if (address !== undefined) resolve(address);
    };
    program.stdout?.on('data', listen);
    program.stderr?.on('data', listen);
    program.once('error', reject);
    program.once('exit', (code) => reject(new Error(`ended with ${code} before ready:\n${said}`)));
  });
}

export async function end(program: ChildProcess): Promise<void> {
  if (program.exitCode !== null || program.signalCode !== null) return;
  const ended = new Promise((resolve) => program.once('close', resolve));
  program.kill('SIGTERM');
  await ended;
}

const MS_PER_TICK = 10;

async function cpuMs(pid: number | undefined): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  // What follows the name in brackets begins with the third field; user and system time are the 14th and 15th.
  const [user, system] = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 13);
  return (Number(user) + Number(system)) * MS_PER_TICK;
}

export interface RunningProgram {
  readonly url: string;
  readonly program: ChildProcess;
}

/** Runs a TypeScript file that listens on PORT, keeps its data in DATA_DIR and prints its address. */
export async function runProgram(file: string, dataDir: string, port = 0): Promise<RunningProgram> {
  const program = spawn(process.execPath, ['--import', 'tsx', file], {
    cwd: root,
    env: { ...process.env, PORT: String(port), DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  try {
    return { url: await addressOf(program), program };
  } catch (fault) {
    await end(program);
    throw fault;
  }
}

/** Ends it without a word, wherever it is. */
export async function crash({ program }: RunningProgram): Promise<void> {
  if (program.exitCode !== null || program.signalCode !== null) return;
  const ended = new Promise((resolve) => program.once('close', resolve));
  program.kill('SIGKILL');
  await ended;
}

/** The same with a data directory of its own. */
export async function startProgram(file: string): Promise<Program> {
  const dataDir = await temporaryFolder();
  try {
    const { url, program } = await runProgram(file, dataDir);
    const stop = async () => {
      await end(program);
      await forgetFolder(dataDir);
    };
    return { url, cpuMs: () => cpuMs(program.pid), stop };
  } catch (fault) {
    await forgetFolder(dataDir);
    throw fault;
  }
}

export const startLocalCloud = () => startProgram('localcloud/main.ts');
