import type { CaseOutcome } from './case-outcome';
import type { Golden } from './golden';

const assertionsOf = ({ seen }: CaseOutcome) => Object.keys(seen ?? {}).length;
const sum = (outcomes: readonly CaseOutcome[], count: (one: CaseOutcome) => number) =>
  outcomes.reduce((total, one) => total + count(one), 0);

/** Whether everything that was run behaved as expected. */
export const holds = (outcomes: readonly CaseOutcome[]): boolean =>
  outcomes.every(({ broke, differences }) => broke === undefined && differences.length === 0);

/** One line for each area, one for all. */
export function summary(outcomes: readonly CaseOutcome[]): string {
  const areas = [...new Set(outcomes.map(({ area }) => area))];
  const lines = areas.map((area) =>
    line(
      area,
      outcomes.filter((one) => one.area === area),
    ),
  );
  return [...lines, line('all', outcomes)].join('\n');
}

function line(name: string, outcomes: readonly CaseOutcome[]): string {
  const run = outcomes.filter(({ leftOut }) => leftOut === undefined);
  const parts = [
    `${run.length} cases`,
    `${sum(run, assertionsOf)} assertions`,
    `${sum(run, ({ differences }) => differences.length)} differ`,
    `${run.filter(({ broke }) => broke !== undefined).length} broke`,
    `${outcomes.length - run.length} left out`,
  ];
  return `${name.padEnd(28)} ${parts.join(', ')}`;
}

const text = (value: unknown) => (value === undefined ? 'nothing' : JSON.stringify(value));

/** What differs, as Markdown. */
export function differenceReport(
  title: string,
  golden: Golden,
  outcomes: readonly CaseOutcome[],
): string {
  const wrong = outcomes.filter((one) => !holds([one]));
  const missed = outcomes.filter(({ leftOut }) => leftOut !== undefined);
  const blocks = wrong.map(({ key, broke, differences }) => {
    const entry = golden[key];
    const found = differences.map(
      ({ name, expected, seen }) => `- ${name}: expected ${text(expected)}, saw ${text(seen)}`,
    );
    if (broke !== undefined) found.push(`- broke: ${broke}`);
    return [
      `## ${key}`,
      '',
      `${entry?.status ?? 'unknown'}: ${entry?.source ?? ''}`,
      '',
      ...found,
    ].join('\n');
  });
  const lines = missed.map(({ key, leftOut }) => `- ${key}: ${leftOut ?? ''}`);
  return [
    `# ${title}`,
    '```\n' + summary(outcomes) + '\n```',
    wrong.length === 0 ? 'Everything that was run is as expected.' : blocks.join('\n\n'),
    ...(lines.length > 0 ? [`## Left out\n\n${lines.join('\n')}`] : []),
    '',
  ].join('\n\n');
}
