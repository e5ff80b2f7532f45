import { readFile } from 'node:fs/promises';
import path from 'node:path';
import * as v from 'valibot';

/** What a client may do with a collection by itself: a condition in the cloud's own words, everything or nothing. */
const ruleSchema = v.union([v.boolean(), v.pipe(v.string(), v.nonEmpty())]);

const collectionSchema = v.object({
  name: v.string(),
  indexes: v.array(
    v.object({
      fields: v.array(v.string()),
      unique: v.exactOptional(v.boolean()),
      kind: v.exactOptional(v.literal('2dsphere')),
    }),
  ),
  /** Nothing unless it says otherwise. */
  rules: v.optional(v.strictObject({ read: ruleSchema, write: ruleSchema }), {
    read: false,
    write: false,
  }),
});

const functionSchema = v.object({
  invoke: v.union([v.boolean(), v.literal('auth != null')]),
  timeoutSeconds: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(900)),
  memoryMb: v.pipe(v.number(), v.integer(), v.minValue(64), v.maxValue(3072)),
});

/** What `cloudfunctions/manifest.ts` declares. */
export const manifestSchema = v.object({
  collections: v.array(collectionSchema),
  functions: v.record(v.pipe(v.string(), v.regex(/^[A-Za-z][\w-]{0,59}$/)), functionSchema),
});

const configSchema = v.object({
  triggers: v.optional(
    v.array(v.object({ name: v.string(), type: v.literal('timer'), config: v.string() })),
    [],
  ),
  permissions: v.optional(v.object({ openapi: v.optional(v.array(v.string()), []) }), {
    openapi: [],
  }),
});

export type InvokeRule = v.InferOutput<typeof functionSchema>['invoke'];
export type TimerTrigger = v.InferOutput<typeof configSchema>['triggers'][number];

export interface FunctionSpec {
  readonly name: string;
  readonly file: string;
  readonly invoke: InvokeRule;
  readonly timeoutSeconds: number;
  readonly memoryMb: number;
  readonly triggers: readonly TimerTrigger[];
  /** The interfaces of WeChat it may call, by the SDK's names, as in `subscribeMessage.send`. */
  readonly openapi: readonly string[];
}

export interface FunctionManifest {
  readonly collections: v.InferOutput<typeof collectionSchema>[];
  readonly functions: readonly FunctionSpec[];
}

async function readJson(file: string): Promise<unknown> {
  return JSON.parse(await readFile(file, 'utf8'));
}

/** Reads what was built: `manifest.json` (collections, limits, security rules) and each function's own `config.json`. */
export async function readFunctionManifest(functionsDir: string): Promise<FunctionManifest> {
  const manifest = v.parse(
    manifestSchema,
    await readJson(path.join(functionsDir, 'manifest.json')),
  );
  const functions = Object.entries(manifest.functions).map(
    async ([name, limits]): Promise<FunctionSpec> => {
      const config = v.parse(
        configSchema,
        await readJson(path.join(functionsDir, name, 'config.json')),
      );
      return {
        name,
        file: path.join(functionsDir, name, 'index.js'),
        ...limits,
        triggers: config.triggers,
        openapi: config.permissions.openapi,
      };
    },
  );
  return { collections: manifest.collections, functions: await Promise.all(functions) };
}
