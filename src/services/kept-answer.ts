import { phoneStorage } from '../platform/storage';

/** A parser of our own earlier writing: anything unreadable counts as nothing kept. */
function parse<Answer>(text: string | null): Answer | undefined {
  try {
    return text === null ? undefined : (JSON.parse(text) as Answer);
  } catch {
    return undefined;
  }
}

/**
 * Keeps the last answer on the phone, so that the shop still shows its shelves without a network.
 * Kept answers count as old from the start: with a network they are replaced at once.
 */
export function keptAnswer<Answer>(name: string, fetchAnswer: () => Promise<Answer>) {
  const key = `answer.${name}`;
  return {
    queryFn: async () => {
      const answer = await fetchAnswer();
      phoneStorage.setItem(key, JSON.stringify(answer));
      return answer;
    },
    initialData: () => parse<Answer>(phoneStorage.getItem(key)),
    initialDataUpdatedAt: 0,
  };
}
