import { leftOut, outcomeOf, type CaseOutcome } from '../case-outcome';
import type { ConformanceCase, ConformanceEnv } from '../conformance-case';
import type { Golden } from '../golden';
import { loadSdk } from '../load-sdk';
import { openEnvironment } from '../open-environment';
import { empty } from '../run-case';
import { makeOwnCollections } from './own-collections';
import { refuseAShop } from './refuse-a-shop';
import type { RemoteSettings } from './remote-settings';
import { tencentApi } from './tencent-api';

export interface RemoteRun {
  readonly settings: RemoteSettings;
  readonly cases: readonly ConformanceCase[];
  readonly golden: Golden;
  readonly overAShop?: boolean;
  /** 30 s, as the cloud says, unless given. */
  readonly transactionLifeMs?: number;
  readonly tell: (line: string) => void;
}

const LIFE_MS = 30_000;

/** Runs the cases in collections of their own in an environment of CloudBase, and takes the collections away again. */
export async function runRemotely(run: RemoteRun): Promise<CaseOutcome[]> {
  const { settings, tell } = run;
  const { envId, prefix } = settings;
  const cloud = loadSdk();
  cloud.init({ env: envId });
  const env = openEnvironment(cloud, prefix, run.transactionLifeMs ?? LIFE_MS);
  if (run.overAShop !== true) await refuseAShop(envId, env.db);
  const api = tencentApi(settings, settings.region, settings.apiAddress);
  const own = await makeOwnCollections(env.names, { db: env.db, api, envId });
  tell(`${envId}: collections ${prefix}… are ready`);
  if (own.withoutIndexes !== undefined) tell(`without indexes: ${own.withoutIndexes}`);
  try {
    return await runAll(run, env, own.withoutIndexes);
  } finally {
    await empty(env).catch(() => undefined);
    const left = await own.remove();
    if (left.length > 0) tell(`Please delete by hand in the console: ${left.join(', ')}`);
  }
}

async function runAll(
  { cases, golden, tell }: RemoteRun,
  env: ConformanceEnv,
  withoutIndexes: string | undefined,
): Promise<CaseOutcome[]> {
  const outcomes: CaseOutcome[] = [];
  for (const one of cases) {
    const reason = one.localOnly ?? (one.needsIndexes === true ? withoutIndexes : undefined);
    const outcome = reason === undefined ? await outcomeOf(one, env, golden) : leftOut(one, reason);
    outcomes.push(outcome);
    if (outcomes.length % 50 === 0) tell(`${outcomes.length} of ${cases.length}`);
  }
  return outcomes;
}
