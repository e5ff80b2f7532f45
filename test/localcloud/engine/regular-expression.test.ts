import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';

const searcher = createRequire(__filename).resolve('./fixtures/catastrophic-search.ts');

/** Only a search that would never end meets this limit. */
function searchBy(...expression: string[]): string {
  const command = ['--import', 'tsx', searcher, ...expression];
  const search = spawnSync(process.execPath, command, { timeout: 60_000 });
  expect(search.status).toBe(0);
  return search.stdout.toString();
}

describe('a regular expression that tries ever more ways to match', () => {
  it('comes to an end with its true answer instead of holding the whole local cloud up', () => {
    expect(searchBy('^(a+)+$')).toBe('found | never');
  }, 90_000);

  it.each([
    ['that ignores case', '^(a+)+$', 'i'],
    ['that looks ahead', '^(?=a)(a+)+$', ''],
    ['that refers back', '^(a+)+\\1$', 'm'],
    ['of many repetitions', '^a*a*a*a*a*a*a*a*b', 'i'],
    ['of many choices', '^(?:a|a|aa)*$', 'i'],
  ])(
    '%s is stopped with a sentence, and the local cloud goes on',
    (_which, pattern, options) => {
      const refusal = 'the regular expression takes too long; write it without repeated groups';
      expect(searchBy(pattern, options)).toBe(`${refusal} | never`);
    },
    90_000,
  );
});
