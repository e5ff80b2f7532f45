import type { MemberChore, OutboxEffect } from '#domain/records';
import { dropFiles } from '../outside/files';
import { memberById } from '../repositories/members';
import { shopSettings } from '../repositories/settings';
import { eraseTraces } from './erase-traces';
import { moveBelongings } from './move-belongings';
import { applyWaiting } from './outside-sales';

const kinds: Readonly<Record<MemberChore['kind'], true>> = {
  moveBelongings: true,
  applyWaiting: true,
  dropFiles: true,
  eraseMember: true,
};

/** Whether a row of the outbox is work on one person's documents: such a row goes when it is done. */
export function isChore(effect: OutboxEffect): boolean {
  return Object.hasOwn(kinds, effect.kind);
}

/** Does what is left of a chore; a fault keeps it for later. @returns how much was left. */
export async function doChore(chore: MemberChore, now: number): Promise<number> {
  switch (chore.kind) {
    case 'moveBelongings':
      return moveBelongings(chore.payload.from, chore.payload.into, now);
    case 'applyWaiting':
      return countWaiting(chore.payload.memberId, now);
    case 'dropFiles':
      return dropFiles(chore.payload.files);
    case 'eraseMember':
      return eraseTraces(chore.payload);
  }
}

async function countWaiting(memberId: string, now: number): Promise<number> {
  const [member, settings] = await Promise.all([memberById(memberId), shopSettings()]);
  return member === undefined ? 0 : applyWaiting(member, { settings, now });
}
