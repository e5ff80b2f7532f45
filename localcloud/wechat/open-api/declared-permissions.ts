import { readFile } from 'node:fs/promises';
import path from 'node:path';
import * as v from 'valibot';

const configSchema = v.object({
  permissions: v.optional(v.object({ openapi: v.optional(v.array(v.string()), []) }), {}),
});

/** Which of WeChat's interfaces a function may call: what its deployed config.json declares, read at every call. */
export async function declaredPermissions(
  functionsDir: string,
  functionName: string,
): Promise<readonly string[]> {
  const file = path.join(functionsDir, functionName, 'config.json');
  const config = v.parse(configSchema, JSON.parse(await readFile(file, 'utf8')));
  return config.permissions.openapi;
}
