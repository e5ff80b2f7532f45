import type { TransportName } from '../support/transports';
import { keyOf, type ConformanceCase } from './conformance-case';
import { everyCase } from './every-case';
import { readGolden } from './golden';
import { openLocalEnvironment, type LocalEnvironment } from './local-environment';
import { runCase } from './run-case';

jest.setTimeout(30_000);

const golden = readGolden();
const transports: TransportName[] = ['message port', 'HTTP'];

type Row = readonly [key: string, one: ConformanceCase];
const rows = everyCase.map((one): Row => [keyOf(one), one]);
const differs = ([key]: Row) => golden[key]?.differsLocally !== undefined;
const known = rows.filter(differs);

describe.each(transports)('over the %s transport the local cloud', (transport) => {
  let local: LocalEnvironment;
  let assertions = 0;

  beforeAll(async () => {
    local = await openLocalEnvironment(transport);
  });
  afterAll(async () => {
    await local.close();
    process.stdout.write(`conformance over ${transport}: ${assertions} assertions held\n`);
  });

  it.each(rows.filter((row) => !differs(row)))('behaves as expected: %s', async (key, one) => {
    const seen = await runCase(one, local.env);
    expect(seen).toEqual(golden[key]?.expected);
    assertions += Object.keys(seen).length;
  });

  if (known.length > 0)
    it.failing.each(known)('differs, as golden.json admits: %s', async (key, one) => {
      expect(await runCase(one, local.env)).toEqual(golden[key]?.expected);
    });
});

describe('the golden file', () => {
  it('knows every case and nothing else', () => {
    expect(Object.keys(golden).sort()).toEqual(everyCase.map(keyOf).sort());
  });

  it('holds at least 250 assertions, and one in every case', () => {
    const counts = Object.values(golden).map(({ expected }) => Object.keys(expected).length);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(250);
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(1);
  });
});
