import { setTimeout as sleep } from 'node:timers/promises';
import type { Violation } from '#domain/invariants';
import type { Log } from './host/log';

export interface CheckAtStart {
  /** Resolves when somebody has seen a page. */
  readonly firstPage: Promise<void>;
  readonly check: () => Promise<readonly Violation[]>;
  readonly log: Log;
  /** Tells the person at the terminal. */
  readonly say: (sentence: string) => void;
  /** Where all of them can be read. */
  readonly inspector: string;
  /** Pauses; replaced by tests. */
  readonly wait?: (ms: number) => Promise<void>;
}

/** A shop nobody looks at is checked after this long. */
const NOBODY_CAME_MS = 60_000;
/** What a first page asks for comes before the check. */
const AFTER_THE_PAGE_MS = 3000;
const MOST_LINES = 20;

/** Checks what the last run left, once the first page is there: a start never waits for it. */
export async function checkAtStart(tools: CheckAtStart): Promise<void> {
  const { wait = quietly } = tools;
  await Promise.race([tools.firstPage.then(() => wait(AFTER_THE_PAGE_MS)), wait(NOBODY_CAME_MS)]);
  try {
    report(await tools.check(), tools);
  } catch (error) {
    const why = error instanceof Error ? (error.stack ?? error.message) : String(error);
    tools.log({
      level: 'error',
      source: 'invariants',
      text: `the check did not come to an end: ${why}`,
    });
  }
}

function report(violations: readonly Violation[], { log, say, inspector }: CheckAtStart): void {
  const source = 'invariants';
  if (violations.length === 0) {
    log({ level: 'info', source, text: 'everything stored keeps the rules of the shop' });
    return;
  }
  const count = violations.length;
  log({
    level: 'error',
    source,
    text: `${count} times something stored breaks the rules of the shop`,
  });
  for (const { id, what, where } of violations.slice(0, MOST_LINES))
    log({ level: 'error', source, text: `${id} ${where}: ${what}` });
  say(`核对发现 ${count} 处数据和店铺的规则对不上，请到 ${inspector} 的「核对」查看。`);
}

/** Keeps no process alive. */
const quietly = (ms: number): Promise<void> => sleep(ms, undefined, { ref: false });
