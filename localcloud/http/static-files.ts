import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { Hono, type Context } from 'hono';
import { getMimeType } from 'hono/utils/mime';
import { HttpRefusal } from './answers';

export interface StaticFolder {
  /** Address prefix such as `/h5`. */
  readonly prefix: string;
  readonly folder: string;
  /** Files whose name changes with their content, which a browser may keep for ever. */
  readonly hashed?: RegExp;
  /** Further addresses that show the folder's index.html. */
  readonly pages?: readonly string[];
}

interface Found {
  readonly file: string;
  readonly size: number;
  readonly tag: string;
}

/** A path inside the folder, or undefined for anything that could lead out of it or to a hidden file. */
function inside(folder: string, address: string): string | undefined {
  let decoded: string;
  try {
    decoded = decodeURIComponent(address);
  } catch {
    return undefined;
  }
  const parts = decoded.split('/').filter((part) => part !== '');
  if (/[\\\0]/.test(decoded) || parts.some((part) => part.startsWith('.'))) return undefined;
  return path.join(folder, ...parts);
}

async function find(file: string | undefined): Promise<Found | undefined> {
  const info = file === undefined ? undefined : await stat(file).catch(() => undefined);
  if (file === undefined || !info) return undefined;
  if (info.isDirectory()) return find(path.join(file, 'index.html'));
  return {
    file,
    size: info.size,
    tag: `"${info.size.toString(36)}-${Math.round(info.mtimeMs).toString(36)}"`,
  };
}

function send(c: Context, found: Found, hashed: RegExp | undefined): Response {
  const name = path.basename(found.file);
  const headers = new Headers({
    'Content-Type': getMimeType(name) ?? 'application/octet-stream',
    'Cache-Control': hashed?.test(found.file) ? 'public, max-age=31536000, immutable' : 'no-cache',
    'X-Content-Type-Options': 'nosniff',
    ETag: found.tag,
  });
  if (c.req.header('if-none-match') === found.tag)
    return new Response(null, { status: 304, headers });
  headers.set('Content-Length', String(found.size));
  if (c.req.method === 'HEAD') return new Response(null, { headers });
  return new Response(Readable.toWeb(createReadStream(found.file)) as ReadableStream, { headers });
}

/** Serves built pages and pictures. A folder named without its final slash is sent there, so relative links work. */
export function staticFiles({ prefix, folder, hashed, pages = [] }: StaticFolder): Hono {
  const root = path.resolve(folder);
  const serve = async (c: Context, address: string): Promise<Response> => {
    const found = await find(inside(root, address));
    if (found) return send(c, found, hashed);
    if (address === '/') return c.html(NOT_BUILT, 404);
    throw new HttpRefusal('NOT_FOUND');
  };
  const app = new Hono()
    .get(prefix, (c) => c.redirect(`${prefix}/`))
    .get(`${prefix}/*`, (c) => serve(c, new URL(c.req.url).pathname.slice(prefix.length)));
  for (const page of pages) app.get(page, (c) => serve(c, '/'));
  return app;
}

const NOT_BUILT =
  '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>还没有构建</title><p>这一页还没有构建，请运行 npm start。</p></html>';
