/**
 * Runs inside each worker thread: loads one function and answers one invocation at a time.
 * The host bundles this file to plain JavaScript, so a cold start pays for the SDK and the function only.
 */
import { createRequire } from 'node:module';
import path from 'node:path';
import { inspect } from 'node:util';
import vm from 'node:vm';
import { parentPort, workerData } from 'node:worker_threads';
import { connectGatewayPort } from '../gateway/message-transport';
import { captureDirectOutput } from './direct-output';
import { shiftDate } from './shift-date';
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
  const { main } = runModule(setup);
  if (typeof main !== 'function')
    throw new Error('The function does not export main(event, context).');
  return main as Main;
}

/** Does for a text what `require` does for a file. */
function runModule({ file, code }: WorkerSetup): { main?: unknown } {
  const module = { exports: {} };
  const names = ['exports', 'require', 'module', '__filename', '__dirname'];
  const run = vm.compileFunction(code, names, {
    filename: file,
    importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  const values = [module.exports, createRequire(file), module, file, path.dirname(file)];
  Reflect.apply(run, module.exports, values);
  return module.exports;
}

function setCaller(env: Readonly<Record<string, string>>): void {
  for (const key of setup.callerEnvKeys) delete process.env[key];
  Object.assign(process.env, env);
}

async function answer(main: Main, message: InvokeMessage): Promise<WorkerMessage> {
  setCaller(message.env);
  setClock(message.clockShiftMs);
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
const setClock = shiftDate();
const startedAt = performance.now();
if (setup.gateway) connectGatewayPort(setup.gateway, setup.file);
const main = loadMain();
parentPort?.on('message', (message: InvokeMessage) => void answer(main, message).then(say));
say({ type: 'ready', loadMs: Math.round(performance.now() - startedAt) });
