import { watch } from 'node:fs';

/** An editor saves one file in several steps, and a person several files at once. */
const SETTLE_MS = 80;
const SOURCE = /\.(ts|json)$/;

/**
 * Calls `changed` when sources below the folders have been saved, never twice at a time: what is saved meanwhile
 * makes it run once more. `failed` hears that the system cannot watch.
 * @returns how to stop
 */
export function watchSources(
  folders: readonly string[],
  changed: () => Promise<void>,
  failed: (error: Error) => void,
): () => void {
  const runner = oneAtATime(changed);
  let settling: NodeJS.Timeout | undefined;
  const watchers = folders.map((folder) =>
    watch(folder, { recursive: true }, (_, file) => {
      if (file !== null && !SOURCE.test(file)) return;
      clearTimeout(settling);
      settling = setTimeout(() => void runner(), SETTLE_MS);
    }).on('error', failed),
  );
  return () => {
    clearTimeout(settling);
    for (const watcher of watchers) watcher.close();
  };
}

function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let state: 'resting' | 'working' | 'working, and once more' = 'resting';
  return async () => {
    if (state !== 'resting') {
      state = 'working, and once more';
      return;
    }
    do {
      state = 'working';
      await work();
    } while (isAskedAgain());
    state = 'resting';
  };
  function isAskedAgain(): boolean {
    return state === 'working, and once more';
  }
}
