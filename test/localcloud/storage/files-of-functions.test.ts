import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { functionHouse, type FunctionHouse } from '../wechat/function-house';
import { png } from './sample-files';

/** Worker threads start slowly on a busy machine. */
jest.setTimeout(30_000);

describe.each(['message', 'http'] as const)('a function that keeps files, by %s', (transport) => {
  let dataDir: string;
  let house: FunctionHouse;
  beforeAll(async () => {
    dataDir = mkdtempSync(path.join(tmpdir(), 'function-files-'));
    house = await functionHouse({ transport, dataDir });
  });
  afterAll(async () => {
    await house.close();
    rmSync(dataDir, { recursive: true });
  });

  const linkTo = async (fileID: string) =>
    (await house.ask('getTempFileURL', { fileList: [fileID] })).fileList[0]?.tempFileURL ?? '';

  it('brings a file, links to it, reads it and takes it away', async () => {
    const { fileID } = await house.ask('uploadFile', {
      cloudPath: '评价/a 1.png',
      base64: png.toString('base64'),
    });
    const link = await linkTo(fileID);
    expect(link).toContain(`${house.url}/files/`);
    const shown = await fetch(link);
    expect(Buffer.from(await shown.arrayBuffer())).toEqual(png);
    const { fileContent } = await house.ask('downloadFile', { fileID });
    expect(fileContent).toBe(png.toString('base64'));
    const { fileList: deleted } = await house.ask('deleteFile', { fileList: [fileID] });
    expect(deleted[0]?.status).toBe(0);
    expect((await fetch(link)).status).toBe(404);
  });

  it('finds its files and links again after a restart, and none after a reset', async () => {
    const { fileID } = await house.ask('uploadFile', {
      cloudPath: 'kept.png',
      base64: png.toString('base64'),
    });
    const link = new URL(await linkTo(fileID));
    await house.close();
    house = await functionHouse({ transport, dataDir });
    const { fileContent } = await house.ask('downloadFile', { fileID });
    expect(fileContent).toBe(png.toString('base64'));
    expect((await fetch(house.url + link.pathname + link.search)).status).toBe(200);
    await house.post('/dev/reset', {});
    expect(await house.ask('downloadFile', { fileID })).toMatchObject({
      errMsg: 'downloadFile:fail storage file not exists',
    });
  });
});
