import { fileHouse, type FileHouse } from './file-house';
import { gif, html, jpeg, mp4, png, svg, webp } from './sample-files';

let house: FileHouse;
beforeAll(async () => {
  house = await fileHouse();
});
afterAll(() => house.close());

const codeOf = async (response: Response) =>
  [response.status, /<Code>(\w+)</.exec(await response.text())?.[1]] as const;

describe('a link', () => {
  let fileID: string;
  let url: string;
  beforeAll(async () => {
    fileID = await house.put('a.png', png);
    url = await house.link(fileID, 600);
  });

  it('is good for as long as was asked', async () => {
    house.clock.now += 599_000;
    expect((await fetch(url)).status).toBe(200);
    house.clock.now += 1000;
    expect(await codeOf(await fetch(url))).toEqual([403, 'AccessDenied']);
    house.clock.now -= 600_000;
  });

  it('cannot be lengthened, moved to another file or guessed', async () => {
    await house.put('b.png', png);
    const later = url.replace(/t=\d+/, 't=9999999999');
    for (const forged of [
      later,
      url.replace('a.png', 'b.png'),
      url.replace(/sign=\w/, 'sign=g'),
      url.replace(/\?.*/, ''),
      url.replace(/t=\d+/, 't=-1'),
      url.replace(/t=\d+/, 't=1e99'),
      `${house.url}/files/../settings.json`,
      `${house.url}/files/%2e%2e/settings.json`,
    ])
      expect([403, 404]).toContain((await fetch(forged)).status);
  });

  it('tells length and kind without the content', async () => {
    const head = await fetch(url, { method: 'HEAD' });
    expect(head.headers.get('content-length')).toBe(String(png.length));
    expect(await head.text()).toBe('');
  });

  it('need not send again what has not changed', async () => {
    const etag = (await fetch(url)).headers.get('etag') ?? '';
    expect((await fetch(url, { headers: { 'if-none-match': etag } })).status).toBe(304);
  });

  it('ends with its file', async () => {
    await house.files.deleteFile({ fileList: [fileID] });
    expect(await codeOf(await fetch(url))).toEqual([404, 'NoSuchKey']);
  });
});

describe('a file shown by its link', () => {
  it.each([
    ['png', png, 'image/png', null],
    ['jpeg', jpeg, 'image/jpeg', null],
    ['gif', gif, 'image/gif', null],
    ['webp', webp, 'image/webp', null],
    ['mp4', mp4, 'video/mp4', null],
    ['html', html, 'text/html; charset=utf-8', 'attachment'],
    ['svg', svg, 'image/svg+xml', 'attachment'],
    ['pdf', Buffer.from('%PDF-1.7'), 'application/pdf', 'attachment'],
    ['text', Buffer.from('订单，金额\n1,2'), 'text/plain; charset=utf-8', 'attachment'],
    [
      'text cut in a character',
      Buffer.from('茶'.repeat(3000)),
      'text/plain; charset=utf-8',
      'attachment',
    ],
    ['bytes', Buffer.from([0, 1, 2, 255]), 'application/octet-stream', 'attachment'],
  ])('is what its bytes are, whatever its name: %s', async (name, bytes, type, disposition) => {
    const { headers } = await fetch(await house.link(await house.put(`file-${name}`, bytes)));
    expect(headers.get('content-type')).toBe(type);
    expect(headers.get('content-disposition')).toBe(disposition);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
  });
});
