import { fireEvent, screen } from '@testing-library/react';
import { aHome } from '../../support/builders/a-home';
import { openPage } from '../../support/taro-stub/open-page';
import { answerByAction, phone, resetPhone } from '../../support/taro-stub/phone';

describe('home opened from Moments (scene 1154)', () => {
  beforeEach(async () => {
    resetPhone();
    phone.launch = { scene: 1154, path: 'pages/home/index', query: { s: 'Ab3dE6gH9k' } };
    answerByAction({
      home: () => aHome(),
      share: () => ({
        shareId: 'Ab3dE6gH9k',
        target: { kind: 'home' },
        fanName: '林一',
        fanAvatar: '/pictures/avatar-1.svg',
      }),
    });
    await openPage(() => import('../../../src/pages/home/index'));
    await screen.findByText('明前龙井种绿茶');
    await screen.findByText('林一 推荐您来看看');
  });

  it('is read-only: it shows the shop, asks no person, stores nothing, leads nowhere', () => {
    expect(screen.getByText('点击下方「前往小程序」进店选购')).toBeTruthy();
    for (const button of ['领取', '领券中心', '全部', '打电话', '去这里', '找一盏茶、一匣糕']) {
      expect(screen.queryByText(button)).toBeNull();
    }
    expect(screen.queryByRole('button')).toBeNull();
    fireEvent.click(screen.getByText('明前龙井种绿茶'));
    fireEvent.click(screen.getByText('茶叶'));
    expect([...new Set(phone.calls.map(({ name }) => name))]).toEqual(['open']);
    expect(phone.asked).toEqual([]);
    expect(phone.storage.size).toBe(0);
  });
});
