import * as v from 'valibot';
import { ask } from '../../shell/cloud/ask';
import {
  callsAnswer,
  collectionsAnswer,
  documentsAnswer,
  jobRunAnswer,
  jobsAnswer,
  messagesAnswer,
  outboxAnswer,
} from '../answers';

const api = '/dev/inspector/api';

export const askCalls = (since: number) =>
  ask(`${api}/calls?since=${since}`, undefined, callsAnswer);
export const askCollections = () => ask(`${api}/collections`, undefined, collectionsAnswer);
export const askOutbox = () => ask(`${api}/outbox`, undefined, outboxAnswer);
export const askJobs = () => ask(`${api}/jobs`, undefined, jobsAnswer);
export const askMessages = () => ask(`${api}/messages`, undefined, messagesAnswer);

export interface DocumentsQuestion {
  readonly collection: string;
  readonly filter: string;
  readonly sort: string;
  readonly skip: number;
  readonly limit: number;
}

export function askDocuments({ skip, limit, ...texts }: DocumentsQuestion) {
  const query = new URLSearchParams({ ...texts, skip: String(skip), limit: String(limit) });
  return ask(`${api}/documents?${query.toString()}`, undefined, documentsAnswer);
}

export const runJob = (functionName: string, trigger: string) =>
  ask(`${api}/jobs/run`, { functionName, trigger }, jobRunAnswer);

const violation = v.looseObject({ id: v.string(), what: v.string(), where: v.string() });

export const askInvariants = () =>
  ask('/dev/invariants', {}, v.object({ ok: v.boolean(), violations: v.array(violation) }));
