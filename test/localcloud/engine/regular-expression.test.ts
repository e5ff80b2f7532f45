import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';

const searcher = createRequire(__filename).resolve('./fixtures/catastrophic-search.ts');

describe('a regular expression that tries ever more ways to match', () => {
  it('comes to an end with its true answer instead of holding the whole local cloud up', () => {
    // Only a search that would never end meets this limit.
    const search = spawnSync(process.execPath, ['--import', 'tsx', searcher], { timeout: 60_000 });
    expect(search.status).toBe(0);
    expect(search.stdout.toString()).toBe('found');
  }, 90_000);
});
