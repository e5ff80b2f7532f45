import { randomKey } from '../platform/random-key';
import { isUnsettled } from './call-error';

type Write<Input, Answer> = (input: Input, key: string) => Promise<Answer>;

/**
 * Gives each intention one key. The same wish sent again after silence keeps its key, so it happens once;
 * after an answer, yes or no, the next wish is a new one.
 */
export function asIntention<Input, Answer>(write: Write<Input, Answer>) {
  const open = new Map<string, Promise<string>>();
  return async (input: Input): Promise<Answer> => {
    const wish = JSON.stringify(input);
    const key = open.get(wish) ?? randomKey();
    open.set(wish, key);
    try {
      const answer = await write(input, await key);
      open.delete(wish);
      return answer;
    } catch (error) {
      if (!isUnsettled(error)) open.delete(wish);
      throw error;
    }
  };
}
