import { canonicalJson } from './canonical-json';
import { digest } from './outside/ids';

/** The mark of what a person looks at before changing it: equal content, equal mark. */
export function stampOf(content: unknown): string {
  return digest(canonicalJson(content));
}
