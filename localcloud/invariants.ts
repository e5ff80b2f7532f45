import { checkInvariants, type Violation } from '#domain/invariants';
import { collectDatabase } from '#domain/invariants/collect-database';
import type { Engine } from './engine/engine';

/** Runs the shop's own check over everything stored. Reads only. */
export function checkShop(engine: Engine): { ok: boolean; violations: Violation[] } {
  const violations = checkInvariants(collectDatabase((name) => engine.select(name)));
  return { ok: violations.length === 0, violations };
}
