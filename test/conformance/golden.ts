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

/** How far an expectation can be trusted, from a page that says so to an environment that did so. */
const statusSchema = v.picklist(['documented', 'observed locally', 'confirmed in production']);

const entrySchema = v.strictObject({
  status: statusSchema,
  /** The page that says so, or what was assumed. */
  source: v.pipe(v.string(), v.nonEmpty()),
  expected: v.record(v.string(), json),
  /** What the local cloud does not do as expected yet, in a sentence. */
  differsLocally: v.exactOptional(v.pipe(v.string(), v.nonEmpty())),
});

const goldenSchema = v.record(v.string(), entrySchema);

export type Golden = v.InferOutput<typeof goldenSchema>;

export const GOLDEN_FILE = path.join(__dirname, 'golden.json');

/** What every case must observe, by `area / name`. */
export const readGolden = (file = GOLDEN_FILE): Golden =>
  v.parse(goldenSchema, JSON.parse(readFileSync(file, 'utf8')));
