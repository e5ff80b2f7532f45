import { CallError } from './call-error';

/**
 * One thing a person wants done. Trying again with the same content keeps the key, so the server does it once
 * even when an answer got lost; other content, or a clear answer, is a new intention.
 */
export interface Intention {
  keyFor(content: unknown): string;
  /** Call with what happened: after an answer (yes or no) the next try is a new intention. */
  settle(error?: unknown): void;
}

export function createIntention(newKey: () => string = randomKey): Intention {
  let current: { readonly content: string; readonly key: string } | undefined;
  return {
    keyFor(content) {
      const written = JSON.stringify(content);
      if (current?.content !== written) current = { content: written, key: newKey() };
      return current.key;
    },
    settle(error) {
      const unknown = error instanceof CallError && error.kind === 'unknown';
      if (!unknown) current = undefined;
    },
  };
}

/** 32 hexadecimal characters: unguessable and of the shape the contract asks for. */
function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
