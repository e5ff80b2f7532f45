import { connect } from 'node:net';
import { failure } from '../gateway/sdk-view';
import { fileHouse, type FileHouse } from './file-house';
import { gif, html, jpeg, mp4, png, svg, webp } from './sample-files';

let house: FileHouse;
beforeAll(async () => {
  house = await fileHouse({ maxFileBytes: 5000 });
});
afterAll(() => house.close());

const codeOf = async (response: Response) =>
  [response.status, /<Code>(\w+)</.exec(await response.text())?.[1]] as const;

describe('a path', () => {
  it.each([
    ['climbs', '../a.png'],
    ['climbs inside', 'a/../../a.png'],
    ['climbs at its end', 'a/..'],
    ['stays where it is', './a.png'],
    ['begins with /', '/etc/passwd'],
    ['ends with /', 'a/'],
    ['has an empty folder', 'a//b.png'],
    ['is of Windows', 'C:\\a.png'],
    ['has a backslash', '..\\a.png'],
    ['hides dots in an encoding', '%2e%2e/a.png'],
    ['hides a slash in an encoding', '..%2fa.png'],
    ['hides an encoding in an encoding', '%252e%252e%252fa.png'],
    ['hides dots in a long encoding', '%c0%ae%c0%ae/a.png'],
    ['has a NUL', 'a.png\0.txt'],
    ['has a line end', 'a\r\nX-Header: b'],
    ['has an arrow of ASCII', 'a\u001bb.png'],
    ['has half a character', 'a\ud800.png'],
    ['has a query', 'a.png?x=1'],
    ['has a fragment', 'a.png#x'],
    ['has quotes', 'a".png'],
    ['has angle brackets', '<script>.png'],
    ['has a tilde', '~/a.png'],
    ['is a device', 'con'],
    ['is a device with an ending', 'a/NUL.png'],
    ['ends with a dot', 'a.png.'],
    ['ends with a space', 'a/b /c.png'],
    ['is nothing but dots', '...'],
    ['is too long', 'a'.repeat(851)],
    ['is too long in bytes', '茶'.repeat(284)],
  ])('that %s is refused', async (_what, cloudPath) => {
    const refused = await failure(house.put(cloudPath, png));
    expect(refused['errMsg']).toMatch(/^uploadFile:fail (a (path|name)|.* is a reserved name)/);
    expect(house.count()).toBe(0);
  });

  it.each(['a', '茶'.repeat(283), 'a.b/c-d_e!f*g (1),:;=&$@+.png', 'com/lpt/auxiliary.png', '.a'])(
    'such as %.20s is good',
    async (cloudPath) => {
      const fileID = await house.put(cloudPath, png);
      expect((await house.files.downloadFile({ fileID })).fileContent).toEqual(png);
      await house.files.deleteFile({ fileList: [fileID] });
    },
  );
});

describe('an upload', () => {
  const asked = (path = 'a.bin') => house.storage.upload(path);
  const put = (url: string, token: string, body = Buffer.from('x')) =>
    fetch(url, { method: 'PUT', headers: { authorization: token }, body: new Uint8Array(body) });

  it('without a token, or with a made-up one, is refused', async () => {
    const { url } = await asked();
    expect(await codeOf(await fetch(url, { method: 'PUT', body: 'x' }))).toEqual([
      403,
      'SignatureDoesNotMatch',
    ]);
    for (const token of ['', 'x', '1.2', `9999999999.${'0'.repeat(64)}`, '9'.repeat(400)])
      expect(await codeOf(await put(url, token))).toEqual([403, 'SignatureDoesNotMatch']);
    expect(house.count()).toBe(0);
  });

  it('goes to the path that was asked for and to no other', async () => {
    const { token } = await asked('a.bin');
    for (const path of ['b.bin', 'a.bin/c', 'A.bin', '..%2fa.bin', 'x/..%2f..%2fa.bin', ''])
      expect(await codeOf(await put(`${house.url}/files/${path}`, token))).toEqual([
        403,
        'SignatureDoesNotMatch',
      ]);
    expect(house.count()).toBe(0);
  });

  it('is not allowed by a link for reading', async () => {
    const fileID = await house.put('a.bin', 'mine');
    const { searchParams } = new URL(await house.link(fileID));
    const token = `${searchParams.get('t')}.${searchParams.get('sign')}`;
    const { url } = await asked();
    expect((await put(url, token)).status).toBe(403);
    expect((await house.files.downloadFile({ fileID })).fileContent.toString()).toBe('mine');
    await house.files.deleteFile({ fileList: [fileID] });
  });

  it('has a quarter of an hour', async () => {
    const { url, token } = await asked();
    house.clock.now += 900_000;
    expect(await codeOf(await put(url, token))).toEqual([403, 'AccessDenied']);
    house.clock.now -= 1;
    expect((await put(url, token)).status).toBe(200);
    await house.files.deleteFile({ fileList: [(await asked()).fileId] });
  });

  it.each([
    ['says how long it is', 'Content-Length: 4000'],
    ['comes in pieces', 'Transfer-Encoding: chunked'],
  ])('that breaks off leaves nothing behind: one that %s', async (_what, length) => {
    const { url, token } = await asked();
    const { port, pathname } = new URL(url);
    const body = length.includes('chunked') ? '400\r\nhalf' : 'half';
    await new Promise<void>((done) => {
      const socket = connect(Number(port), '127.0.0.1', () => {
        socket.write(
          `PUT ${pathname} HTTP/1.1\r\nHost: x\r\nauthorization: ${token}\r\n${length}\r\n\r\n${body}`,
        );
        setTimeout(() => socket.destroy(), 30);
      });
      socket.on('close', () => done());
    });
    await new Promise((later) => setTimeout(later, 30));
    expect(house.count()).toBe(0);
  });

  it('that breaks off leaves an older file as it was', async () => {
    const fileID = await house.put('a.bin', 'old');
    await failure(house.put('a.bin', Buffer.alloc(6000)));
    expect((await house.files.downloadFile({ fileID })).fileContent.toString()).toBe('old');
    await house.files.deleteFile({ fileList: [fileID] });
  });

  it('by another method, or to an unreadable address, is no upload', async () => {
    expect((await fetch(`${house.url}/files/a.bin`, { method: 'POST', body: 'x' })).status).toBe(
      404,
    );
    expect((await fetch(`${house.url}/files/a.bin`, { method: 'DELETE' })).status).toBe(404);
    expect((await fetch(`${house.url}/files/%zz`, { method: 'PUT', body: 'x' })).status).toBe(400);
  });

  it('of ten times the limit is cut', async () => {
    const { url, token } = await asked();
    await put(url, token, Buffer.alloc(2_000_000)).then(codeOf, () => undefined);
    expect(house.count()).toBe(0);
  });
});

describe('a file named as a picture or a film', () => {
  const contents = {
    png,
    jpeg,
    gif,
    webp,
    mp4,
    html,
    svg,
    text: Buffer.from('tea'),
    empty: Buffer.alloc(0),
  };
  type Content = keyof typeof contents;

  it.each<[string, Content[]]>([
    ['a.png', ['png', 'jpeg', 'gif', 'webp']],
    ['a.JPG', ['png', 'jpeg', 'gif', 'webp']],
    ['a.jpeg', ['png', 'jpeg', 'gif', 'webp']],
    ['a.gif', ['png', 'jpeg', 'gif', 'webp']],
    ['a.webp', ['png', 'jpeg', 'gif', 'webp']],
    ['a.mp4', ['mp4']],
    ['a.svg', ['png', 'jpeg', 'gif', 'webp', 'mp4', 'html', 'svg', 'text', 'empty']],
  ])('%s may be %s and nothing else', async (cloudPath, allowed) => {
    const taken: string[] = [];
    for (const [name, content] of Object.entries(contents)) {
      const outcome = await house.put(cloudPath, content).catch(() => undefined);
      if (outcome !== undefined) taken.push(name);
    }
    expect(taken).toEqual(allowed);
    await house.files.deleteFile({ fileList: [(await house.storage.upload(cloudPath)).fileId] });
  });

  it('is not fooled by a page behind the first bytes of a picture', async () => {
    const fileID = await house.put('a.gif', Buffer.concat([Buffer.from('GIF89a'), html]));
    const { headers } = await fetch(await house.link(fileID));
    expect(headers.get('content-type')).toBe('image/gif');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    await house.files.deleteFile({ fileList: [fileID] });
  });
});
