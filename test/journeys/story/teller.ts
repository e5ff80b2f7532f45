import type { RunningCloud } from '../../support/local-cloud-process';

/** Tells the story: one printed line per step, with the figures it checked. */
export interface Teller {
  readonly url: RunningCloud['url'];
  chapter(title: string): void;
  /** Runs one step; what it returns is printed behind its title. A step that throws ends the story. */
  step<Fact>(title: string, work: () => Promise<{ figures: string; fact: Fact }>): Promise<Fact>;
}

export interface Tally {
  passed: number;
  failed: number;
}

const print = (line: string) => process.stdout.write(`${line}\n`);

export function createTeller(url: string, tally: Tally): Teller {
  return {
    url,
    chapter: (title) => print(`\n${title}`),
    async step(title, work) {
      try {
        const { figures, fact } = await work();
        tally.passed += 1;
        print(`  ✓ ${title}${figures === '' ? '' : ` — ${figures}`}`);
        return fact;
      } catch (fault) {
        tally.failed += 1;
        print(`  ✗ ${title}`);
        throw fault;
      }
    },
  };
}
