import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import type { Json } from './conformance-case';

const json: v.GenericSchema<Json> = v.lazy(() =>
  v.union([
    v.null(),
    v.boolean(),
    v.number(),
    v.string(),
    v.array(json),
    v.record(v.string(), json),
  ]),
);

const observations = v.record(v.string(), json);

/** How far an expectation can be trusted, from what was only seen here to what an environment of CloudBase did. */
export const statuses = ['observed locally', 'documented', 'confirmed in production'] as const;

const entrySchema = v.strictObject({
  status: v.picklist(statuses),
  /** The page that says so, or what was assumed. */
  source: v.pipe(v.string(), v.nonEmpty()),
  expected: observations,
  /** The day an environment confirmed it, Beijing time. */
  confirmedOn: v.exactOptional(v.pipe(v.string(), v.isoDate())),
  /** What was expected before an environment did otherwise. */
  expectedBefore: v.exactOptional(observations),
  /** What the local cloud does not do as expected, in a sentence. */
  differsLocally: v.exactOptional(v.pipe(v.string(), v.nonEmpty())),
});

const goldenSchema = v.record(v.string(), entrySchema);

export type GoldenEntry = v.InferOutput<typeof entrySchema>;
export type Golden = v.InferOutput<typeof goldenSchema>;

export const GOLDEN_FILE = path.join(__dirname, 'golden.json');

/** What every case must observe, by `area / name`. */
export const readGolden = (file = GOLDEN_FILE): Golden =>
  v.parse(goldenSchema, JSON.parse(readFileSync(file, 'utf8')));
