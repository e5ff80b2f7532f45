import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { LocalCloudOptions } from '../../../localcloud/cloud';
import { fixtureCloud, type FixtureCloud } from '../http/fixture-cloud';
import { builtFixtures } from '../host/built-fixtures';

export interface FunctionHouse extends FixtureCloud {
  /** Calls the SDK inside a function, as the whole local cloud carries it. */
  ask(
    call: string,
    argument: Record<string, unknown>,
    functionName?: 'declared' | 'undeclared',
  ): Promise<SdkAnswer>;
}

/** What the SDK answers, by the functions that tests here call. */
export interface SdkAnswer {
  readonly errCode: number;
  readonly errMsg: string;
  readonly fileID: string;
  /** Bytes come as base64. */
  readonly fileContent: string;
  readonly fileList: readonly { readonly status: number; readonly tempFileURL: string }[];
  readonly [field: string]: unknown;
}

const isAnswer = (value: unknown): value is SdkAnswer =>
  typeof value === 'object' && value !== null;

/** A whole local cloud whose functions call any part of the SDK. */
export async function functionHouse(
  options: Partial<LocalCloudOptions> = {},
): Promise<FunctionHouse> {
  const functionsDir =
    options.functionsDir ?? (await builtFixtures(path.join(__dirname, 'fixtures')));
  const cloud = await fixtureCloud({ ...options, functionsDir });
  return {
    ...cloud,
    async ask(call, argument, functionName = 'declared') {
      const { json } = await cloud.post(`/v1/functions/${functionName}`, { call, argument });
      const answer: unknown = json.data;
      if (!isAnswer(answer)) throw new Error(`${call} gave ${JSON.stringify(json)}`);
      return answer;
    },
    async close() {
      await cloud.close();
      if (options.functionsDir === undefined)
        await rm(path.dirname(functionsDir), { recursive: true, force: true });
    },
  };
}
