/**
 * Runs inside each worker thread: loads one function and answers one invocation at a time.
 * The host bundles this file to plain JavaScript, so a cold start pays for the SDK and the function only.
 */
import { createRequire } from 'node:module';
import { inspect } from 'node:util';
import { parentPort, workerData } from 'node:worker_threads';
import { connectGatewayPort } from '../gateway/message-transport';
import { captureDirectOutput } from './direct-output';
import type { FunctionContext, InvokeMessage, WorkerMessage, WorkerSetup } from './worker-messages';

type Main = (event: unknown, context: FunctionContext) => unknown;

const setup = workerData as WorkerSetup;

function say(message: WorkerMessage): void {
  parentPort?.postMessage(message);
}

function describe(error: unknown): string {
  if (error instanceof Error) return error.stack ?? error.message;
  return typeof error === 'string' ? error : inspect(error);
}

function loadMain(): Main {
  const loaded = createRequire(setup.file)(setup.file) as { main?: unknown };
  if (typeof loaded.main !== 'function')
    throw new Error('The function does not export main(event, context).');
  return loaded.main as Main;
}

function setCaller(env: Readonly<Record<string, string>>): void {
  for (const key of setup.callerEnvKeys) delete process.env[key];
  Object.assign(process.env, env);
}

async function answer(main: Main, message: InvokeMessage): Promise<WorkerMessage> {
  setCaller(message.env);
  try {
    const value = await main(JSON.parse(message.event), message.context);
    return { type: 'answer', json: JSON.stringify(value) ?? 'null' };
  } catch (error) {
    return { type: 'threw', message: describe(error) };
  } finally {
    setCaller({});
  }
}

captureDirectOutput();
const startedAt = performance.now();
if (setup.gateway) connectGatewayPort(setup.gateway, setup.file);
const main = loadMain();
parentPort?.on('message', (message: InvokeMessage) => void answer(main, message).then(say));
say({ type: 'ready', loadMs: Math.round(performance.now() - startedAt) });
