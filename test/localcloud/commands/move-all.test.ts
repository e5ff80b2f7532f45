import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { moveAll } from '../../../localcloud/commands/move-all';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'move-all-'));
  for (const name of ['old', 'new']) writeFileSync(at(name), name);
});
afterEach(() => rmSync(folder, { recursive: true }));

const at = (name: string): string => path.join(folder, name);

describe('files that are moved together', () => {
  it('take the place of others that are moved away first', async () => {
    await moveAll([
      [at('old'), at('kept')],
      [at('new'), at('old')],
    ]);
    expect(readdirSync(folder).sort()).toEqual(['kept', 'old']);
    expect(readFileSync(at('old'), 'utf8')).toBe('new');
  });

  it('are all where they were when one of them cannot be moved', async () => {
    const moves = [
      [at('old'), at('kept')],
      [at('new'), at('old')],
      [at('missing'), at('anywhere')],
    ] as const;
    await expect(moveAll(moves)).rejects.toThrow('ENOENT');
    expect(readdirSync(folder).sort()).toEqual(['new', 'old']);
    expect(readFileSync(at('old'), 'utf8')).toBe('old');
  });
});
