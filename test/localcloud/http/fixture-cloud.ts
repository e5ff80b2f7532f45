import { rm } from 'node:fs/promises';
import path from 'node:path';
import {
  createLocalCloud,
  type LocalCloud,
  type LocalCloudOptions,
} from '../../../localcloud/cloud';
import type { LogLine } from '../../../localcloud/host/log';
import { builtFixtures } from '../host/built-fixtures';

export interface FixtureCloud extends LocalCloud {
  readonly lines: LogLine[];
  readonly functionsDir: string;
  post(address: string, body: unknown, headers?: Record<string, string>): Promise<Answer>;
  login(who: { openid: string } | { staff: string }): Promise<Record<string, string>>;
}

export interface Answer {
  readonly status: number;
  // Tests look into answers of every shape.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly json: any;
}

/** A local cloud in memory with the fixture functions, on a free port. */
export async function fixtureCloud(
  options: Partial<LocalCloudOptions> = {},
): Promise<FixtureCloud> {
  const functionsDir = options.functionsDir ?? (await builtFixtures());
  const lines: LogLine[] = [];
  const cloud = await createLocalCloud({
    dataDir: null,
    port: 0,
    timers: false,
    warm: false,
    log: (line) => lines.push(line),
    ...options,
    functionsDir,
  });
  const post: FixtureCloud['post'] = async (address, body, headers = {}) => {
    const response = await fetch(cloud.url + address, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    return { status: response.status, json: await response.json() };
  };
  return {
    ...cloud,
    lines,
    functionsDir,
    post,
    async login(who) {
      return { Authorization: `Bearer ${(await post('/dev/login', who)).json.token}` };
    },
    async close() {
      await cloud.close();
      if (!options.functionsDir)
        await rm(path.dirname(functionsDir), { recursive: true, force: true });
    },
  };
}
