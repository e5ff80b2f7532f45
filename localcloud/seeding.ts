import type { Engine } from './engine/engine';
import { OneAtATime } from './one-at-a-time';

/** Remembers that the seed ran to its end. */
export const seedMark = { name: '~cloud', indexes: [] };
const MARK_ID = 'seeded';

/** Part of a transaction that brings documents of another origin: the demo shop must not replace them. */
export function markSeeded(engine: Engine, transaction: string): void {
  engine.transactions.set(transaction, seedMark.name, MARK_ID, { at: engine.now() });
}

export interface Seeding {
  /** Fills an empty database; a seed that was interrupted begins again from nothing. */
  seedOnce(): Promise<void>;
  /** Empties the database and fills it again, one request after another. */
  seedAgain(): Promise<void>;
}

export function createSeeding(
  engine: Engine,
  seed: (engine: Engine) => Promise<void> = async () => undefined,
): Seeding {
  const fill = async (): Promise<void> => {
    await engine.clear();
    await seed(engine);
    await engine.set(seedMark.name, MARK_ID, { at: engine.now() });
  };
  const turns = new OneAtATime();
  return {
    async seedOnce() {
      if (engine.count(seedMark.name, { _id: MARK_ID }) === 0) await fill();
    },
    seedAgain: () => turns.run(fill),
  };
}
