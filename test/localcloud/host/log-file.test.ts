import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openLogFile } from '../../../localcloud/host/log-file';

let folder: string;
const file = () => path.join(folder, 'local-cloud.log');
const written = () => (existsSync(file()) ? readFileSync(file(), 'utf8') : '');
const line = (text: string) => ({ level: 'info', source: 'shop', text }) as const;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'log-'));
});
afterEach(() => {
  jest.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

async function eventually(isSo: () => boolean): Promise<void> {
  for (let n = 0; n < 300 && !isSo(); n += 1) await sleep(10);
  expect(isSo()).toBe(true);
}

describe('the log', () => {
  it('begins anew at every start and keeps the one before', async () => {
    openLogFile(folder)(line('first'));
    await eventually(() => written().includes('info [shop] first\n'));
    openLogFile(folder)(line('second'));
    await eventually(() => written().includes('second'));
    expect(readFileSync(`${file()}.1`, 'utf8')).toContain('first');
  });

  it('of one that runs stays where it is while a second one is refused', async () => {
    openLogFile(folder)(line('running'));
    await eventually(() => written().includes('running'));
    openLogFile(folder);
    expect(written()).toContain('running');
    expect(existsSync(`${file()}.1`)).toBe(false);
  });

  it('that cannot be written says so once, and whoever writes goes on', async () => {
    symlinkSync(path.join(folder, 'nowhere', 'log'), file());
    const said = jest.spyOn(console, 'error').mockReturnValue();
    const log = openLogFile(folder);
    log(line('lost'));
    await eventually(() => said.mock.calls.length > 0);
    log(line('lost too'));
    await sleep(20);
    expect(said.mock.calls).toEqual([[expect.stringContaining('日志写不下去了')]]);
  });
});
