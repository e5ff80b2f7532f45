import { Hono, type Context } from 'hono';
import type { Log } from '../host/log';
import type { CloudStorage, StoredFile } from '../storage/cloud-storage';
import { ObjectRefusal } from '../storage/object-refusal';
import type { Signature } from '../storage/signed-links';
import type { RequestVariables } from './request-id';
import { readUpload } from './upload-body';

export interface StorageRoutesTools {
  readonly storage: CloudStorage;
  /** Largest file in bytes; the 50 MB WeChat allows unless given. */
  readonly maxFileBytes?: number;
  readonly log: Log;
}

const MAX_FILE_BYTES = 50 * 1024 * 1024;

type RequestContext = Context<RequestVariables>;

/**
 * `/files/<path>`: what stands in for Tencent's object storage, where the SDK puts and reads files by itself.
 * Refusals are XML as there, because the SDK reads nothing else.
 */
export function storageRoutes({
  storage,
  maxFileBytes = MAX_FILE_BYTES,
  log,
}: StorageRoutesTools): Hono<RequestVariables> {
  const answering =
    (work: (c: RequestContext, path: string) => Promise<Response>) =>
    async (c: RequestContext): Promise<Response> => {
      try {
        return await work(c, pathOf(c));
      } catch (error) {
        if (error instanceof ObjectRefusal) return refusalOf(error, c);
        log({ level: 'error', source: 'storage', text: `${c.get('requestId')} ${String(error)}` });
        return refusalOf(new ObjectRefusal('InternalError', 'see the log of the local cloud'), c);
      }
    };

  const receive = answering(async (c, path) => {
    const [until = '', sign = ''] = (c.req.header('authorization') ?? '').split('.');
    const bytes = await readUpload(c.req.raw.body, maxFileBytes);
    await storage.receive(path, signature(until, sign), bytes);
    return new Response(null, { status: 200 });
  });

  const show = answering(async (c, path) => {
    const { t = '', sign = '' } = c.req.query();
    const file = await storage.open(path, signature(t, sign));
    const headers = headersOf(file);
    if (c.req.header('if-none-match') === headers['ETag'])
      return new Response(null, { status: 304, headers });
    return new Response(c.req.method === 'HEAD' ? null : new Uint8Array(file.bytes), {
      headers: { ...headers, 'Content-Length': String(file.bytes.length) },
    });
  });

  return new Hono<RequestVariables>().put('/*', receive).get('/*', show);
}

/** The address is decoded once; what it hides beyond that is only ever looked up as a name. */
function pathOf(c: RequestContext): string {
  try {
    return decodeURIComponent(new URL(c.req.url).pathname.slice('/files/'.length));
  } catch {
    throw new ObjectRefusal('InvalidURI', 'the address cannot be read');
  }
}

const signature = (until: string, sign: string): Signature => ({
  until: /^\d{1,15}$/.test(until) ? Number(until) : 0,
  sign,
});

/** A file never runs anything: no guessing of its type, no script, and saved instead of shown unless a picture. */
function headersOf({ record }: StoredFile): Record<string, string> {
  return {
    'Content-Type': record.contentType,
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Cache-Control': 'private, no-cache',
    ETag: `"${record.sha256}"`,
    ...(!record.isPicture && { 'Content-Disposition': 'attachment' }),
  };
}

function refusalOf({ code, message, status }: ObjectRefusal, c: RequestContext): Response {
  const requestId = c.get('requestId');
  const xml =
    `<?xml version='1.0' encoding='utf-8' ?>\n<Error><Code>${code}</Code><Message>${message}</Message>` +
    `<Resource>${new URL(c.req.url).pathname.replaceAll('&', '&amp;')}</Resource>` +
    `<RequestId>${requestId}</RequestId><TraceId>${requestId}</TraceId></Error>`;
  return new Response(xml, { status, headers: { 'Content-Type': 'application/xml' } });
}
