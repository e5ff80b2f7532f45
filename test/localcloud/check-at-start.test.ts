import { checkAtStart } from '../../localcloud/check-at-start';
import type { LogLine } from '../../localcloud/host/log';
import { tellFirstPage } from '../../localcloud/http/first-page';

const never = new Promise<void>(() => undefined);
const violation = { id: 'I1', what: 'the money does not balance', where: 'orders/one' };

/** Runs the check of a start with pauses that are over when the test says so. */
function aStart(check: () => Promise<(typeof violation)[]>, firstPage = never) {
  const lines: LogLine[] = [];
  const said: string[] = [];
  const pauses = new Map<number, () => void>();
  const done = checkAtStart({
    ...{ firstPage, check, inspector: 'http://127.0.0.1:1/dev/inspector' },
    log: (line) => lines.push(line),
    say: (sentence) => said.push(sentence),
    wait: (ms) => new Promise((resolve) => pauses.set(ms, resolve)),
  });
  return { lines, said, done, isOver: (ms: number) => pauses.get(ms)?.() };
}

describe('what the last run left', () => {
  it('is checked a moment after the first page, not before', async () => {
    let show = (): void => undefined;
    const page = new Promise<void>((resolve) => (show = resolve));
    const check = jest.fn(async () => []);
    const start = aStart(check, page);
    await Promise.resolve();
    expect(check).not.toHaveBeenCalled();
    show();
    await new Promise(setImmediate);
    expect(check).not.toHaveBeenCalled();
    start.isOver(3000);
    await start.done;
    expect(check).toHaveBeenCalledTimes(1);
  });

  it('is checked after a minute when nobody looks', async () => {
    const check = jest.fn(async () => []);
    const start = aStart(check);
    start.isOver(60_000);
    await start.done;
    expect(check).toHaveBeenCalledTimes(1);
  });

  it('is only noted in the log when all is well', async () => {
    const start = aStart(async () => []);
    start.isOver(60_000);
    await start.done;
    expect(start.lines.map(({ level }) => level)).toEqual(['info']);
    expect(start.said).toEqual([]);
  });

  it('is told with a sentence, and in the log with its place, when something breaks a rule', async () => {
    const start = aStart(async () => [violation]);
    start.isOver(60_000);
    await start.done;
    expect(start.said).toEqual([
      '核对发现 1 处数据和店铺的规则对不上，请到 http://127.0.0.1:1/dev/inspector 的「核对」查看。',
    ]);
    expect(start.lines).toContainEqual({
      ...{ level: 'error', source: 'invariants' },
      text: 'I1 orders/one: the money does not balance',
    });
  });

  it('that cannot be checked is told in the log and harms nothing', async () => {
    const start = aStart(() => Promise.reject(new Error('no such thing')));
    start.isOver(60_000);
    await start.done;
    expect(start.lines[0]).toMatchObject({ level: 'error', source: 'invariants' });
  });
});

describe('the first page', () => {
  it('is a page that was found, not an answer of data or a page that is missing', async () => {
    const page = (type: string, status = 200) =>
      new Response('', { status, headers: { 'content-type': type } });
    const answers = [
      page('application/json'),
      page('text/html', 404),
      page('text/html; charset=utf-8'),
    ];
    const { fetch, firstPage } = tellFirstPage(() => answers.shift() ?? page('text/html'));
    let isTold = false;
    void firstPage.then(() => (isTold = true));
    const ask = async () => {
      await fetch(new Request('http://127.0.0.1/'), undefined);
      await new Promise(setImmediate);
      return isTold;
    };
    expect([await ask(), await ask(), await ask()]).toEqual([false, false, true]);
  });
});
