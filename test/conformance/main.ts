/**
 * `npm run conformance`: does the local cloud behave as golden.json says? With CONFORMANCE_ENV and keys: does an environment of
 * CloudBase? See docs/operations.md.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format } from 'prettier';
import { confirmationSection, OPERATIONS_FILE, withSection } from './confirmation-section';
import { confirmedGolden } from './confirmed-golden';
import { everyCase } from './every-case';
import { GOLDEN_FILE, readGolden } from './golden';
import { remoteSettings } from './remote/remote-settings';
import { runRemotely } from './remote/run-remotely';
import { differenceReport, holds, summary } from './report';
import { runLocally } from './run-locally';

const tell = (line: string) => void process.stdout.write(`${line}\n`);
const output = path.resolve(__dirname, '..', '..', 'test-output', 'conformance');

function keep(name: string, text: string): void {
  mkdirSync(output, { recursive: true });
  const file = path.join(output, name);
  writeFileSync(file, text);
  tell(path.relative(process.cwd(), file));
}

async function here(): Promise<boolean> {
  const golden = readGolden();
  let good = true;
  for (const transport of ['message port', 'HTTP'] as const) {
    const outcomes = await runLocally(transport, everyCase, golden);
    tell(`\nThe local cloud over ${transport}\n${summary(outcomes)}`);
    const report = differenceReport(`The local cloud over ${transport}`, golden, outcomes);
    keep(`local-${transport.replace(' ', '-')}.md`, report);
    const known = ({ key }: { key: string }) => golden[key]?.differsLocally !== undefined;
    good = holds(outcomes.filter((one) => !known(one))) && good;
  }
  return good;
}

async function there(args: readonly string[]): Promise<boolean> {
  const settings = remoteSettings(process.env);
  const golden = readGolden();
  const overAShop = args.includes('--over-a-shop');
  const outcomes = await runRemotely({ settings, cases: everyCase, golden, overAShop, tell });
  tell(`\n${settings.envId}\n${summary(outcomes)}`);
  const confirmed = confirmedGolden(golden, outcomes, dayInBeijing());
  const json = await format(JSON.stringify(confirmed), { parser: 'json', printWidth: 100 });
  keep(`${settings.envId}.golden.json`, json);
  keep(`${settings.envId}.md`, differenceReport(settings.envId, golden, outcomes));
  if (args.includes('--accept')) writeFileSync(GOLDEN_FILE, json);
  return holds(outcomes);
}

/** Puts what the golden file says into the page for operators. */
function writeDocs(): boolean {
  const page = readFileSync(OPERATIONS_FILE, 'utf8');
  writeFileSync(OPERATIONS_FILE, withSection(page, confirmationSection(readGolden())));
  return true;
}

const dayInBeijing = () => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);

async function main(args: readonly string[]): Promise<void> {
  const remote = process.env['CONFORMANCE_ENV'] !== undefined;
  try {
    const work = args.includes('--write-docs') ? writeDocs() : remote ? there(args) : here();
    process.exitCode = (await work) ? 0 : 1;
  } catch (error) {
    tell(error instanceof Error ? error.message : String(error));
    process.exitCode = 2;
  }
}

void main(process.argv.slice(2)).then(() => process.exit());
