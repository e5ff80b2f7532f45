import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openSettings } from '../../../localcloud/wechat/settings';

/** Key pairs are made slowly on a busy machine. */
jest.setTimeout(30_000);

let folder: string;
const file = () => path.join(folder, 'settings.json');

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'settings-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const unusable = () => ({
  code: 'DATA_FILE_UNUSABLE',
  message: expect.stringContaining(`${file()} cannot be used`),
});

describe('the keys of a local cloud', () => {
  it('are made once and then kept', async () => {
    const made = await openSettings(folder);
    expect(await openSettings(folder)).toEqual(made);
  });

  it.each([
    ['nothing in it', ''],
    ['an end that is missing', '{"tokenKey":"a'],
    ['a key that is missing', '{"tokenKey":"a"}'],
  ])('are refused and left as they are in a file with %s', async (_what, text) => {
    writeFileSync(file(), text);
    await expect(openSettings(folder)).rejects.toMatchObject(unusable());
    expect(readFileSync(file(), 'utf8')).toBe(text);
  });

  it('are not made anew when they cannot be read', async () => {
    mkdirSync(file());
    await expect(openSettings(folder)).rejects.toMatchObject(unusable());
  });
});
