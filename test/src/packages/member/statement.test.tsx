import { fireEvent, screen, waitFor } from '@testing-library/react';
import { aMembersShop, sent, forgetStorefront } from '../../../support/a-members-shop';
import { aMemberCard } from '../../../support/builders/a-member-card';
import { openPage } from '../../../support/taro-stub/open-page';
import { resetPhone } from '../../../support/taro-stub/phone';

beforeEach(resetPhone);
afterEach(forgetStorefront);

describe('the statement', () => {
  const open = () => openPage(() => import('../../../../src/packages/member/statement/index'));
  const line = {
    number: 2,
    at: Date.UTC(2026, 5, 18, 4),
    title: '购物获得',
    amount: 20,
    balance: 320,
  };

  it('shows what came with what stood after it', async () => {
    aMembersShop(aMemberCard(), { statement: () => ({ lines: [line] }) });
    await open();
    expect(await screen.findByLabelText('2026年6月18日 12:00，购物获得，+20，余 320')).toBeTruthy();
  });

  it('turns to growth, and says what is missing to the next level', async () => {
    aMembersShop(aMemberCard());
    await open();
    fireEvent.click(await screen.findByText('成长值'));
    expect(await screen.findByText('再得 1500 成长值升级「松翠」')).toBeTruthy();
    await waitFor(() => expect(sent('statement')).toContainEqual({ unit: 'growth' }));
    expect(await screen.findByText('还没有记录')).toBeTruthy();
  });
});
