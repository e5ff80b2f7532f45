import Taro from '@tarojs/taro';
import { returnTo } from '../../../src/platform/routes';
import { asked, resetPhone } from '../../support/taro-stub/phone';

const card = 'packages/member/card/index';

describe('going on to a page that may be the one below', () => {
  beforeEach(resetPhone);
  afterEach(() => jest.restoreAllMocks());

  const opened = (...routes: string[]) =>
    jest
      .spyOn(Taro, 'getCurrentPages')
      .mockReturnValue(routes.map((route): Taro.Page => ({ route })));

  it.each([card, `/${card}`])('goes back to it: %s', (below) => {
    opened('pages/me/index', below, 'packages/member/register/index');
    returnTo('memberCard');
    expect(asked('navigateBack')).toHaveLength(1);
    expect(asked('redirectTo')).toEqual([]);
  });

  it('takes the place of this page where another is below', () => {
    opened('pages/me/index', 'packages/member/register/index');
    returnTo('memberCard');
    expect(asked('redirectTo')[0]?.[1]).toEqual({ url: `/${card}` });
  });
});
