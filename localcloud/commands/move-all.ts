import { rename } from 'node:fs/promises';

type Move = readonly [from: string, to: string];

/** Moves everything, one after another; when one cannot be moved, everything goes back to where it was. */
export async function moveAll(moves: readonly Move[]): Promise<void> {
  const done: Move[] = [];
  try {
    for (const move of moves) {
      await rename(...move);
      done.push(move);
    }
  } catch (error) {
    for (const [from, to] of done.reverse()) await rename(to, from);
    throw error;
  }
}
