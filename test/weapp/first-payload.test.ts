import { startLocalCloud, type RunningCloud } from '../support/local-cloud-process';
import { bootMiniProgram, cloudOver, post } from '../support/mini-program';

jest.setTimeout(120_000);

const KiB = 1024;
/** A member of the demo shop whose level has a price of its own: every pick says so, which is the most a home has. */
const openid = 'demo-fan-lin';

let cloud: RunningCloud;
beforeAll(async () => {
  cloud = await startLocalCloud();
});
afterAll(() => cloud?.stop());

describe('what the home page hands to the screen', () => {
  it('is at most 29 KiB with the prices of a level, so that a slow phone draws it at once', async () => {
    const { token } = (await post(`${cloud.url}/dev/login`, null, { openid })) as { token: string };
    const shop = bootMiniProgram(
      { path: 'pages/home/index', query: {}, scene: 1001 },
      { cloud: cloudOver(cloud.url, token) },
    );
    const home = await shop.open('pages/home/index');
    await home.waitFor('明前会员价');
    const bytes = Buffer.byteLength(JSON.stringify(home.instance.data));
    expect(bytes).toBeGreaterThan(10 * KiB);
    expect(bytes).toBeLessThanOrEqual(29 * KiB);
  });
});
