import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { contentsInFolder } from '../../../localcloud/storage/contents-folder';
import { failure } from '../gateway/sdk-view';
import { fileHouse, type FileHouse } from './file-house';
import { png } from './sample-files';

let dataDir: string;
let house: FileHouse;
beforeEach(async () => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'files-'));
  house = await fileHouse({ dataDir });
});
afterEach(async () => {
  await house.close();
  rmSync(dataDir, { recursive: true });
});

const names = () => readdirSync(path.join(dataDir, 'files'));
const only = () => path.join(dataDir, 'files', names()[0] ?? 'none');

describe('the files folder', () => {
  it('is made with the first file', async () => {
    expect(existsSync(path.join(dataDir, 'files'))).toBe(false);
    await house.put('a.png', png);
    expect(names()).toHaveLength(1);
  });

  it('holds bytes under names that say nothing of the path', async () => {
    await house.put('people/王小明.png', png);
    expect(names()).toEqual([expect.stringMatching(/^[0-9a-f]{32}$/)]);
    expect(readFileSync(only())).toEqual(png);
  });

  it('holds no older content of a path and none of a deleted file', async () => {
    const fileID = await house.put('a.txt', 'old');
    await house.put('a.txt', 'new');
    expect(names().map((name) => readFileSync(path.join(dataDir, 'files', name), 'utf8'))).toEqual([
      'new',
    ]);
    await house.files.deleteFile({ fileList: [fileID] });
    expect(names()).toEqual([]);
  });

  it('holds one content per path, however many uploads meet', async () => {
    const fileIDs = await Promise.all(
      Array.from({ length: 10 }, (_, n) => house.put('a.txt', `upload ${n}`)),
    );
    expect(new Set(fileIDs).size).toBe(1);
    expect(names()).toHaveLength(1);
    const { fileContent } = await house.files.downloadFile({ fileID: fileIDs[0] ?? '' });
    expect(fileContent).toEqual(readFileSync(only()));
  });
});

describe('tidying the files folder', () => {
  it('takes away what an interrupted upload left and bytes nobody names', async () => {
    const fileID = await house.put('a.txt', 'kept');
    writeFileSync(path.join(dataDir, 'files', `${'a'.repeat(32)}.part`), 'half');
    writeFileSync(path.join(dataDir, 'files', 'b'.repeat(32)), 'nobody');
    await house.storage.tidy();
    expect(names()).toHaveLength(1);
    expect((await house.files.downloadFile({ fileID })).fileContent.toString()).toBe('kept');
  });

  it('leaves alone what is not its own', async () => {
    mkdirSync(path.join(dataDir, 'files', 'c'.repeat(32)), { recursive: true });
    writeFileSync(path.join(dataDir, 'files', 'my notes.txt'), 'mine');
    await house.storage.tidy();
    expect(names().sort()).toEqual(['c'.repeat(32), 'my notes.txt']);
  });

  it.each([
    ['is gone', () => rmSync(only())],
    ['was cut off', () => truncateSync(only(), 3)],
  ])('forgets a file whose content %s, and says so', async (_what, harm) => {
    const fileID = await house.put('a.png', png);
    harm();
    expect((await fetch(encodeURI(await house.link(fileID)))).status).toBe(404);
    await house.storage.tidy();
    expect(house.count()).toBe(0);
    expect(house.lines).toEqual([
      expect.objectContaining({ level: 'warn', text: expect.stringContaining('a.png') }),
    ]);
  });
});

describe('a link on the disk', () => {
  it('in the place of a content is not followed', async () => {
    const fileID = await house.put('a.txt', 'mine');
    const secret = path.join(dataDir, 'secret');
    writeFileSync(secret, 'key!');
    const place = only();
    rmSync(place);
    symlinkSync(secret, place);
    const response = await fetch(await house.link(fileID));
    expect(response.status).toBe(404);
    expect(await response.text()).not.toContain('key!');
  });

  it('in the place of the folder is refused, and nothing is written behind it', async () => {
    const outside = mkdtempSync(path.join(tmpdir(), 'outside-'));
    symlinkSync(outside, path.join(dataDir, 'files'));
    const { errMsg } = await failure(house.put('a.txt', 'x'));
    expect(errMsg).toBe('uploadFile:fail [InternalError]: see the log of the local cloud');
    expect(house.lines[0]?.text).toContain('not a link');
    await expect(house.storage.tidy()).rejects.toThrow('not a link');
    expect(readdirSync(outside)).toEqual([]);
    rmSync(outside, { recursive: true });
  });
});

describe('a name that was never given', () => {
  it.each(['../settings.json', '..', '', 'a/b', 'a'.repeat(31)])(
    'reads nothing: %s',
    async (name) => {
      writeFileSync(path.join(dataDir, 'settings.json'), '{}');
      const contents = contentsInFolder(path.join(dataDir, 'files'), () => 'd'.repeat(32));
      await contents.put(png);
      expect(await contents.get(name)).toBeUndefined();
      await contents.remove(name);
      expect(existsSync(path.join(dataDir, 'settings.json'))).toBe(true);
      expect(names()).toEqual(['d'.repeat(32)]);
    },
  );
});
