import { setImmediate } from 'node:timers/promises';
import { checkInvariant, checkInvariants, invariants, type Violation } from '#domain/invariants';
import { collectDatabase } from '#domain/invariants/collect-database';
import type { Engine } from './engine/engine';

/** Runs the shop's own check over everything stored. Reads only. */
export function checkShop(engine: Engine): { ok: boolean; violations: Violation[] } {
  const violations = checkInvariants(documentsIn(engine));
  return { ok: violations.length === 0, violations };
}

/** The same over the documents of this moment, letting whoever calls meanwhile go first after every promise. */
export async function checkShopAside(engine: Engine): Promise<Violation[]> {
  const documents = documentsIn(engine);
  const violations: Violation[] = [];
  for (const invariant of invariants) {
    await setImmediate();
    violations.push(...checkInvariant(invariant, documents));
  }
  return violations;
}

/** Stored documents are never changed, only replaced, so what is collected stays as it was. */
const documentsIn = (engine: Engine) => collectDatabase((name) => engine.select(name));
