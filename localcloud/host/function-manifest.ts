import { readFile } from 'node:fs/promises';
import path from 'node:path';
import * as v from 'valibot';

const collectionSchema = v.object({
  name: v.string(),
  indexes: v.array(v.object({ fields: v.array(v.string()), unique: v.exactOptional(v.boolean()) })),
});

const functionSchema = v.object({
  invoke: v.union([v.boolean(), v.literal('auth != null')]),
  timeoutSeconds: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(900)),
  memoryMb: v.pipe(v.number(), v.integer(), v.minValue(64), v.maxValue(3072)),
});

export const manifestSchema = v.object({
  collections: v.array(collectionSchema),
  functions: v.record(v.pipe(v.string(), v.regex(/^[A-Za-z][\w-]{0,59}$/)), functionSchema),
});

const configSchema = v.object({
  triggers: v.optional(
    v.array(v.object({ name: v.string(), type: v.literal('timer'), config: v.string() })),
    [],
  ),
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
      };
    },
  );
  return { collections: manifest.collections, functions: await Promise.all(functions) };
}
