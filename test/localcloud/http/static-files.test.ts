import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { fixtureCloud, type FixtureCloud } from './fixture-cloud';

/** Worker threads start slowly on a busy machine. */
jest.setTimeout(30_000);

let folder: string;
let cloud: FixtureCloud;

const files: Record<string, string> = {
  'secret.txt': 'outside every served folder',
  'shell/index.html': '<p>shell</p>',
  'shell/main.js': 'shell()',
  'h5/index.html': '<p>h5</p>',
  'h5/js/app.1a2b3c4d.js': 'app()',
  'h5/js/plain.js': 'plain()',
  'h5/.hidden': 'hidden',
  'admin/index.html': '<p>admin</p>',
  'admin/assets/index-Bx12_-9z.css': 'p{}',
  'pictures/茶 一.svg': '<svg/>',
};

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'pages-'));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), text);
  }
  const at = (name: string): string => path.join(folder, name);
  cloud = await fixtureCloud({
    staticDirs: { shell: at('shell'), h5: at('h5'), admin: at('admin'), pictures: at('pictures') },
  });
});

afterAll(async () => {
  await cloud.close();
  await rm(folder, { recursive: true });
});

const get = (address: string, init?: RequestInit) => fetch(cloud.url + address, init);

/** Sends a path exactly as written; fetch would tidy it up first. */
function rawGet(address: string): Promise<string> {
  const { port, hostname, host } = new URL(cloud.url);
  return new Promise((resolve, reject) => {
    let text = '';
    const socket = net.connect(Number(port), hostname, () =>
      socket.write(`GET ${address} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`),
    );
    socket.on('data', (chunk) => (text += chunk.toString())).on('error', reject);
    socket.on('close', () => resolve(text));
  });
}

describe('built pages', () => {
  it.each([
    ['/', 'text/html; charset=utf-8', '<p>shell</p>'],
    ['/dev/sign-in', 'text/html; charset=utf-8', '<p>shell</p>'],
    ['/shell/main.js', 'text/javascript; charset=utf-8', 'shell()'],
    ['/h5/', 'text/html; charset=utf-8', '<p>h5</p>'],
    ['/h5/js/app.1a2b3c4d.js', 'text/javascript; charset=utf-8', 'app()'],
    ['/admin/', 'text/html; charset=utf-8', '<p>admin</p>'],
    ['/admin/assets/index-Bx12_-9z.css', 'text/css; charset=utf-8', 'p{}'],
    ['/pictures/%E8%8C%B6%20%E4%B8%80.svg', 'image/svg+xml; charset=utf-8', '<svg/>'],
  ])('%s is served as %s', async (address, type, text) => {
    const response = await get(address);
    expect([response.status, response.headers.get('content-type'), await response.text()]).toEqual([
      200,
      type,
      text,
    ]);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('are reached without the final slash too', async () => {
    const response = await get('/h5', { redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([302, '/h5/']);
  });

  it('whose name is their content may be kept for ever, all others are asked for again', async () => {
    const kept = async (address: string) => (await get(address)).headers.get('cache-control');
    expect(await kept('/h5/js/app.1a2b3c4d.js')).toMatch(/immutable/);
    expect(await kept('/admin/assets/index-Bx12_-9z.css')).toMatch(/immutable/);
    for (const address of ['/', '/h5/', '/h5/js/plain.js', '/shell/main.js'])
      expect(await kept(address)).toBe('no-cache');
  });

  it('are not sent twice to a browser that has them', async () => {
    const tag = (await get('/h5/')).headers.get('etag') ?? '';
    const again = await get('/h5/', { headers: { 'If-None-Match': tag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  it('answer HEAD without a body', async () => {
    const response = await get('/h5/', { method: 'HEAD' });
    expect([
      response.status,
      response.headers.get('content-length'),
      await response.text(),
    ]).toEqual([200, '9', '']);
  });

  it('that do not exist are NOT_FOUND in JSON', async () => {
    const response = await get('/h5/js/none.js');
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ ok: false, code: 'NOT_FOUND' });
  });
});

describe('a path that would lead out of a folder', () => {
  it.each([
    '/h5/../secret.txt',
    '/h5/../../etc/passwd',
    '/h5/%2e%2e/secret.txt',
    '/h5/..%2fsecret.txt',
    '/h5/%2e%2e%2fsecret.txt',
    '/h5/..%5csecret.txt',
    '/h5/..\\secret.txt',
    '/h5/js/../../secret.txt',
    '/h5//../secret.txt',
    '/h5/%252e%252e/secret.txt',
    '/h5/index.html%00.js',
    '/h5/.hidden',
    '/h5/%2ehidden',
    '/pictures/....//secret.txt',
    '/h5/%E0%A4%A',
  ])('%s gives nothing', async (address) => {
    const answer = await rawGet(address);
    expect(answer).toMatch(/^HTTP\/1\.1 40[04]/);
    expect(answer).not.toMatch(/outside every|hidden"|root:/);
    expect(answer).not.toContain(folder);
  });
});

describe('a page that is not built yet', () => {
  it('says so instead of failing', async () => {
    const bare = await fixtureCloud({
      functionsDir: cloud.functionsDir,
      staticDirs: { h5: path.join(folder, 'none') },
    });
    const response = await fetch(`${bare.url}/h5/`);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('还没有构建');
    await bare.close();
  });
});
