import { setFlagsFromString } from 'node:v8';
import { createContext, Script } from 'node:vm';
import { fault } from './cloud-fault';

// The engine answers everybody from one thread: an expression that backtracks without end would hold the whole local
// cloud up. V8 goes on with its linear search then, which gives the true answer, but it has none for look-arounds,
// back references, ignored case and long repetitions: those are stopped, as MongoDB stops them at its match limit.
setFlagsFromString('--enable-experimental-regexp-engine-on-excessive-backtracks');

/** What one expression of one query may take on all documents together. */
const BUDGET_MS = 2000;

/** Searches that are as quick as they look count for nothing, so that many documents are no trouble. */
const QUICK_MS = 2;

const scope: { expression: RegExp; text: string } = { expression: /(?:)/, text: '' };
const search = new Script('expression.test(text)');
const room = createContext(scope);

/**
 * @returns a search by the expression that comes to an end
 * @throws CloudFault from the search when its time is over
 */
export function boundedSearch(expression: RegExp): (text: string) => boolean {
  const soonOver = soonOverUpTo(expression.source);
  let leftMs = BUDGET_MS;
  return (text) => {
    if (text.length <= soonOver) return expression.test(text);
    const startedAt = performance.now();
    try {
      return searchWithin(expression, text, Math.max(1, Math.ceil(leftMs)));
    } finally {
      const tookMs = performance.now() - startedAt;
      if (tookMs > QUICK_MS) leftMs -= tookMs;
    }
  };
}

/**
 * The length of a text up to which a search needs no watch: any without repetitions, short ones with one or two of
 * them, none with a repeated group, a choice, a look-around or a reference back.
 */
function soonOverUpTo(source: string): number {
  const bare = source.replace(/\\[^1-9k]/gsu, 'x').replace(/\[[^\]]*\]/gu, 'x');
  const repetitions = bare.replace(/\(\?/gu, '(').match(/[*+?{]/gu)?.length ?? 0;
  const isIntricate = /\)[*+?{]|\(\?<?[=!]|\||\\/u.test(bare);
  if (repetitions === 0 && !isIntricate) return Infinity;
  return repetitions > 2 || isIntricate ? 0 : 300;
}

/** V8 looks for an end of its time while it searches. Setting the alarm takes a tenth of a millisecond. */
function searchWithin(expression: RegExp, text: string, timeout: number): boolean {
  Object.assign(scope, { expression, text });
  try {
    return search.runInContext(room, { timeout }) === true;
  } catch {
    throw fault.refused('the regular expression takes too long; write it without repeated groups');
  } finally {
    scope.text = '';
  }
}
