import { fireEvent, screen } from '@testing-library/react';
import { aMembersShop, forgetStorefront } from '../../../support/a-members-shop';
import { aGuestCard, aMemberCard } from '../../../support/builders/a-member-card';
import { openPage } from '../../../support/taro-stub/open-page';
import { asked, phone, resetPhone } from '../../../support/taro-stub/phone';

beforeEach(resetPhone);
afterEach(forgetStorefront);

describe('the member card', () => {
  const open = () => openPage(() => import('../../../../src/packages/member/card/index'));

  it('shows level, way to the next, number, points and every benefit with its words', async () => {
    aMembersShop(aMemberCard());
    await open();
    await screen.findByText('再得 1500 成长值升级「松翠」');
    for (const words of ['1002 0030 0400 1', '320', '9.5 折', '会员价，与限时价取低者', '初见'])
      expect(screen.getAllByText(words).length).toBeGreaterThan(0);
  });

  it('says kindly that there is a debt of points', async () => {
    aMembersShop(aMemberCard({ points: { balance: -20, held: 0, rulesText: '' } }));
    await open();
    expect(await screen.findByText('−20')).toBeTruthy();
    expect(screen.getByText(/不用付钱/)).toBeTruthy();
  });

  it('opens the code with a tap', async () => {
    aMembersShop(aMemberCard());
    await open();
    fireEvent.click(await screen.findByText('出示会员码'));
    expect(asked('navigateTo')).toEqual([['navigateTo', { url: '/packages/member/code/index' }]]);
  });

  it('offers a guest a card and asks for nothing', async () => {
    aMembersShop(aGuestCard());
    await open();
    expect(await screen.findByText('不开卡也能照常浏览和购买。')).toBeTruthy();
    fireEvent.click(screen.getByText('开通会员卡'));
    expect(asked('navigateTo')[0]?.[1]).toEqual({ url: '/packages/member/register/index' });
  });

  it('is there without a network, as it was last seen', async () => {
    aMembersShop(aMemberCard());
    const first = await open();
    await screen.findByText('会员价，与限时价取低者');
    first.unmount();
    const { queryClient } = await import('../../../../src/services/query-client');
    queryClient.clear();
    phone.answer = () => {
      throw new Error('no network');
    };
    await open();
    expect(await screen.findByText('会员价，与限时价取低者')).toBeTruthy();
  });
});
