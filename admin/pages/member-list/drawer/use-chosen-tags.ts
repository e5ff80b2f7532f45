import { useState } from 'react';

/**
 * The tags on the screen: those of the server until somebody changes them here, and the server's again as soon as they
 * are others there, so that saving never takes away what the person has not seen.
 */
export function useChosenTags(tags: readonly string[]) {
  const [edit, setEdit] = useState<{ readonly of: string; readonly tags: readonly string[] }>();
  const server = textOf(tags);
  const chosen = edit?.of === server ? edit.tags : tags;
  return {
    chosen,
    isSame: textOf(chosen) === server,
    choose: (next: readonly string[]) => setEdit({ of: server, tags: next }),
  };
}

function textOf(tags: readonly string[]): string {
  return [...tags].sort().join('\n');
}
