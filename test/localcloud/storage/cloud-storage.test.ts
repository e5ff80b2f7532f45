import { createReadStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { failure } from '../gateway/sdk-view';
import { fileHouse, type FileHouse } from './file-house';
import { html, png } from './sample-files';

describe.each(['in process', 'message port', 'HTTP'] as const)(
  'cloud storage by %s',
  (transport) => {
    let house: FileHouse;
    beforeEach(async () => {
      house = await fileHouse({ transport, maxFileBytes: 5000 });
    });
    afterEach(() => house.close());

    it('gives a file back as it came, under an id of the environment', async () => {
      const fileID = await house.put('reviews/2026/春茶 1.png', png);
      expect(fileID).toBe('cloud://local-env.6c6f-local-env-1300000000/reviews/2026/春茶 1.png');
      expect((await house.files.downloadFile({ fileID })).fileContent).toEqual(png);
    });

    it('takes a stream as well as bytes', async () => {
      const folder = mkdtempSync(path.join(tmpdir(), 'stream-'));
      writeFileSync(path.join(folder, 'a.txt'), '茶'.repeat(1000));
      const fileContent = createReadStream(path.join(folder, 'a.txt'));
      const { fileID } = await house.files.uploadFile({ cloudPath: 'a.txt', fileContent });
      rmSync(folder, { recursive: true });
      const read = await house.files.downloadFile({ fileID });
      expect(read.fileContent.toString()).toBe('茶'.repeat(1000));
    });

    it('keeps an empty file', async () => {
      const fileID = await house.put('empty.txt', '');
      expect((await house.files.downloadFile({ fileID })).fileContent).toHaveLength(0);
    });

    it('puts a new file in the place of an old one of the same path', async () => {
      await house.put('notice.txt', 'old');
      const fileID = await house.put('notice.txt', 'new');
      expect((await house.files.downloadFile({ fileID })).fileContent.toString()).toBe('new');
      expect(house.count()).toBe(1);
    });

    it('gives a link that anybody can open', async () => {
      const fileID = await house.put('a b/图.png', png);
      const { fileList } = await house.files.getTempFileURL({ fileList: [fileID] });
      expect(fileList).toEqual([
        { fileID, status: 0, errMsg: 'ok', maxAge: 86_400, tempFileURL: expect.any(String) },
      ]);
      const response = await fetch(fileList[0]?.tempFileURL ?? '');
      expect(response.status).toBe(200);
      expect(Buffer.from(await response.arrayBuffer())).toEqual(png);
    });

    it('answers file by file which links there are', async () => {
      const fileID = await house.put('a.png', png);
      const missing = fileID.replace('a.png', 'b.png');
      const foreign = 'cloud://other-env.6f74-other-env-1200000000/a.png';
      const { fileList } = await house.files.getTempFileURL({
        fileList: [{ fileID, maxAge: 60 }, missing, foreign, 'a.png', { fileID, maxAge: -1 }],
      });
      expect(fileList.map(({ status, maxAge, errMsg }) => [status, maxAge, errMsg])).toEqual([
        [0, 60, 'ok'],
        [-503003, 86_400, 'storage file not exists'],
        [-503002, 86_400, 'storage permission denied'],
        [-503003, 86_400, 'storage file not exists'],
        [-501007, -1, 'invalid parameters'],
      ]);
      expect(fileList.slice(1).map(({ tempFileURL }) => tempFileURL)).toEqual(['', '', '', '']);
    });

    it('deletes file by file', async () => {
      const fileID = await house.put('a.png', png);
      const foreign = 'cloud://other-env.6f74-other-env-1200000000/a.png';
      const { fileList } = await house.files.deleteFile({ fileList: [fileID, foreign] });
      expect(fileList.map(({ status }) => status)).toEqual([0, -503002]);
      const again = await house.files.deleteFile({ fileList: [fileID] });
      expect(again.fileList[0]?.status).toBe(-503003);
      expect(await failure(house.files.downloadFile({ fileID }))).toMatchObject({
        errMsg: 'downloadFile:fail storage file not exists',
      });
      expect(house.count()).toBe(0);
    });

    it('takes 50 files in a call and no more', async () => {
      const fileList = Array.from({ length: 51 }, (_, n) => `cloud://x.y/${n}`);
      for (const call of [
        house.files.getTempFileURL({ fileList }),
        house.files.deleteFile({ fileList }),
      ])
        expect((await failure(call))['errMsg']).toContain('50 files at most');
      expect(
        (await house.files.getTempFileURL({ fileList: fileList.slice(1) })).fileList,
      ).toHaveLength(50);
    });

    it('refuses a bad path before a single byte is sent', async () => {
      const refused = await failure(house.put('../settings.json', 'x'));
      expect(refused['errMsg']).toContain('a path must not hold . or ..');
      expect(house.count()).toBe(0);
    });

    it('refuses a file that is too large, and says so', async () => {
      expect((await failure(house.put('a.bin', Buffer.alloc(5001))))['errMsg']).toContain(
        '[EntityTooLarge]: a file may have 5000 bytes at most',
      );
      const fileID = await house.put('a.bin', Buffer.alloc(5000));
      expect((await house.files.downloadFile({ fileID })).fileContent).toHaveLength(5000);
    });

    it('refuses a picture that is a page', async () => {
      const refused = await failure(house.put('avatar.png', html));
      expect(refused['errMsg']).toContain('[InvalidContent]: the content is text/html');
      expect(house.count()).toBe(0);
    });
  },
);
