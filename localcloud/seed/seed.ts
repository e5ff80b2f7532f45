import type { Engine, Fields } from '../engine/engine';
import { demoDatabase } from './demo-database';

/** Fills an empty database with the demo shop: its goods, its people and its last sixty days. */
export async function seedShop(engine: Engine, now: number = engine.now()): Promise<void> {
  for (const [collection, docs] of Object.entries(demoDatabase(now))) {
    await engine.insertMany(
      collection,
      docs.map((doc): Fields => ({ ...doc })),
    );
  }
}
