import { fireEvent, screen, waitFor } from '@testing-library/react';
import type { DeletionView } from '#contract/member-views';
import { fen } from '#domain/money';
import { aMembersShop, sent, typeInto, forgetStorefront } from '../../../support/a-members-shop';
import { aMemberCard } from '../../../support/builders/a-member-card';
import { openPage } from '../../../support/taro-stub/open-page';
import { asked, phone, resetPhone } from '../../../support/taro-stub/phone';

beforeEach(resetPhone);
afterEach(forgetStorefront);

describe('leaving', () => {
  const open = () => openPage(() => import('../../../../src/packages/member/leave/index'));
  const preview = (obstacles: DeletionView['obstacles'] = []): DeletionView => ({
    obstacles,
    loses: { points: 320, growth: 1500, coupons: 2, rewardFen: fen(1250), returnable: 1 },
    keepsText: '订单依法留存三年，但不再指向您。',
  });

  it('says what is lost and what stays', async () => {
    aMembersShop(aMemberCard(), { deletionPreview: () => preview() });
    await open();
    for (const words of ['320', '2 张', '¥12.50', '1 单', '订单依法留存三年，但不再指向您。'])
      expect(await screen.findByText(words)).toBeTruthy();
  });

  it('says what has to end first, and offers no way past it', async () => {
    const obstacle = { code: 'DELETE_UNPAID' as const, text: '有一单还没付款。' };
    aMembersShop(aMemberCard(), { deletionPreview: () => preview([obstacle]) });
    await open();
    expect(await screen.findByText('有一单还没付款。')).toBeTruthy();
    expect(screen.queryByText('注销账户，不再恢复')).toBeNull();
  });

  it('waits for the word to be typed, then forgets the person on the phone too', async () => {
    aMembersShop(aMemberCard(), {
      deletionPreview: () => preview(),
      deleteMe: () => ({ deleted: true }),
    });
    phone.storage.set('fanshop.answer.memberCard', JSON.stringify(aMemberCard()));
    await open();
    const button = await screen.findByText('注销账户，不再恢复');
    expect(button.getAttribute('aria-disabled')).toBe('true');
    typeInto('请输入', '注销');
    fireEvent.click(screen.getByText('注销账户，不再恢复'));
    await waitFor(() => expect(asked('reLaunch')).toHaveLength(1));
    expect(sent('deleteMe')).toEqual([{ confirm: '注销' }]);
    expect(phone.storage.has('fanshop.answer.memberCard')).toBe(false);
    const { useAddress } = await import('../../../../src/stores/address');
    expect(useAddress.getState().address).toBeNull();
  });
});
