import { startLocalCloud, type RunningCloud } from '../support/local-cloud-process';
import { bootMiniProgram, cloudOver } from '../support/mini-program';

jest.setTimeout(120_000);

const KiB = 1024;
let cloud: RunningCloud;
beforeAll(async () => {
  cloud = await startLocalCloud();
});
afterAll(() => cloud?.stop());

describe('what the home page hands to the screen', () => {
  it('is at most 32 KiB, so that a slow phone draws it at once', async () => {
    const shop = bootMiniProgram(
      { path: 'pages/home/index', query: {}, scene: 1001 },
      { cloud: cloudOver(cloud.url, null) },
    );
    const home = await shop.open('pages/home/index');
    await home.waitFor('掌柜挑的');
    const bytes = Buffer.byteLength(JSON.stringify(home.instance.data));
    expect(bytes).toBeGreaterThan(10 * KiB);
    expect(bytes).toBeLessThanOrEqual(32 * KiB);
  });
});
