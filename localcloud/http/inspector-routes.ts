import { Hono, type Context } from 'hono';
import * as v from 'valibot';
import { CloudFault } from '../engine/cloud-fault';
import type { Engine } from '../engine/engine';
import type { Host } from '../host/host';
import type {
  CallsAnswer,
  CollectionsAnswer,
  DocumentsAnswer,
  JobRunAnswer,
  JobsAnswer,
  MessagesAnswer,
  OutboxAnswer,
} from '../inspector/answers';
import type { CallLog } from '../inspector/call-log';
import { listCollections } from '../inspector/collections';
import { findDocuments } from '../inspector/documents';
import { listJobs, runJob } from '../inspector/jobs';
import { listMessages } from '../inspector/messages';
import { listOutbox } from '../inspector/outbox';
import { HttpRefusal } from './answers';
import { readShape } from './request-body';
import type { RequestVariables } from './request-id';

export interface InspectorRoutesTools {
  readonly engine: Engine;
  readonly host: Host;
  readonly calls: CallLog;
}

const count = (most: number) =>
  v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number), v.maxValue(most));

const callsQuery = v.object({ since: v.optional(count(Number.MAX_SAFE_INTEGER), '0') });

const documentsQuery = v.object({
  collection: v.pipe(v.string(), v.maxLength(100)),
  filter: v.optional(v.pipe(v.string(), v.maxLength(10_000)), ''),
  sort: v.optional(v.pipe(v.string(), v.maxLength(200)), ''),
  skip: v.optional(count(1_000_000), '0'),
  limit: v.optional(count(100), '20'),
});

const runRequest = v.strictObject({ functionName: v.string(), trigger: v.string() });

/** `/dev/inspector/api/...`: what the inspector page shows. Nothing here writes; running a timer is what its clock does too. */
export function inspectorRoutes({
  engine,
  host,
  calls,
}: InspectorRoutesTools): Hono<RequestVariables> {
  return new Hono<RequestVariables>()
    .get('/calls', (c) => {
      const { since } = read(c, callsQuery);
      const { startedAt, version, kept } = calls;
      return c.json<CallsAnswer>({ startedAt, version, kept, calls: calls.since(since) });
    })
    .get('/collections', () =>
      Response.json({ collections: listCollections(engine) } satisfies CollectionsAnswer),
    )
    .get('/documents', (c) => {
      try {
        return Response.json(
          findDocuments(engine, read(c, documentsQuery)) satisfies DocumentsAnswer,
        );
      } catch (error) {
        if (error instanceof CloudFault) return badQuery(error, c.get('requestId'));
        throw error;
      }
    })
    .get('/outbox', () => Response.json(listOutbox(engine) satisfies OutboxAnswer))
    .get('/messages', () => Response.json(listMessages(engine) satisfies MessagesAnswer))
    .get('/jobs', () =>
      Response.json({
        now: engine.now(),
        isRunning: host.runsTimers,
        jobs: listJobs(host, calls),
      } satisfies JobsAnswer),
    )
    .post('/jobs/run', async (c) => {
      const answer = await runJob(host, await readShape(c, runRequest));
      if (!answer) throw new HttpRefusal('UNKNOWN_TIMER');
      return c.json<JobRunAnswer>(answer);
    });
}

function read<Schema extends v.GenericSchema>(c: Context, schema: Schema): v.InferOutput<Schema> {
  const parsed = v.safeParse(schema, c.req.query());
  if (!parsed.success) throw new HttpRefusal('BAD_REQUEST');
  return parsed.output;
}

/** Says what the engine says of the query: it was written by the person who reads this. */
function badQuery({ message: why }: CloudFault, requestId: string): Response {
  const message = `查询没有成功：${why}`;
  return Response.json({ ok: false, code: 'BAD_QUERY', message, requestId }, { status: 400 });
}
