import { lightUpScreen } from '../../../src/platform/screen-light';
import { asked, phone, resetPhone } from '../../support/taro-stub/phone';

const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('a screen that is shown to a scanner', () => {
  beforeEach(resetPhone);

  it('is as bright as it can be and stays on', async () => {
    lightUpScreen();
    await settled();
    expect(phone.brightness).toBe(1);
    expect(asked('setKeepScreenOn')).toEqual([['setKeepScreenOn', { keepScreenOn: true }]]);
  });

  it('is as it was when the person leaves', async () => {
    const dim = lightUpScreen();
    await settled();
    dim();
    expect(phone.brightness).toBe(0.3);
    expect(asked('setKeepScreenOn')[1]).toEqual(['setKeepScreenOn', { keepScreenOn: false }]);
  });

  it('is left alone when the person has gone before WeChat answered', async () => {
    lightUpScreen()();
    await settled();
    expect(phone.brightness).toBe(0.3);
  });
});
