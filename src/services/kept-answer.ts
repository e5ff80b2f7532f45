import { phoneStorage } from '../platform/storage';

/** A parser of our own earlier writing: anything unreadable counts as nothing kept. */
function parse<Answer>(text: string | null): Answer | undefined {
  try {
    return text === null ? undefined : (JSON.parse(text) as Answer);
  } catch {
    return undefined;
  }
}

const keyOf = (name: string) => `answer.${name}`;

/** Takes a kept answer off the phone. */
export function forgetKept(name: string) {
  phoneStorage.removeItem(keyOf(name));
}

/**
 * Keeps the last answer on the phone, so that the shop still shows its shelves without a network.
 * Kept answers count as old from the start: with a network they are replaced at once.
 * `serves` says whether what was kept answers today's question; absent: it always does.
 */
export function keptAnswer<Answer>(
  name: string,
  fetchAnswer: () => Promise<Answer>,
  serves: (kept: Answer) => boolean = () => true,
) {
  const key = keyOf(name);
  return {
    queryFn: async () => {
      const answer = await fetchAnswer();
      phoneStorage.setItem(key, JSON.stringify(answer));
      return answer;
    },
    initialData: () => {
      const kept = parse<Answer>(phoneStorage.getItem(key));
      return kept !== undefined && serves(kept) ? kept : undefined;
    },
    initialDataUpdatedAt: 0,
  };
}
