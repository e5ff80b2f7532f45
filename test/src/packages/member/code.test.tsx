import { act, screen, waitFor } from '@testing-library/react';
import { aMembersShop, forgetStorefront } from '../../../support/a-members-shop';
import { aCounterCode, aGuestCard, aMemberCard } from '../../../support/builders/a-member-card';
import { openPage } from '../../../support/taro-stub/open-page';
import { phone, refusalOf, resetPhone } from '../../../support/taro-stub/phone';

beforeEach(resetPhone);
afterEach(forgetStorefront);
afterEach(() => jest.useRealTimers());

describe('the code for the counter', () => {
  const open = () => openPage(() => import('../../../../src/packages/member/code/index'));

  it('is drawn as bars and as a square, written in digits, and lights up the screen', async () => {
    aMembersShop(aMemberCard());
    await open();
    expect(await screen.findByText('100200 300400 123456')).toBeTruthy();
    for (const label of ['会员二维码', '会员条形码'])
      expect(screen.getByLabelText(label).getAttribute('src')).toMatch(/^data:image\/svg/);
    expect(screen.getByText(/42 秒后换新/)).toBeTruthy();
    expect(screen.getByText('1002 0030 0400 1')).toBeTruthy();
    await waitFor(() => expect(phone.brightness).toBe(1));
  });

  it('dims the screen again when it is left', async () => {
    aMembersShop(aMemberCard());
    const page = await open();
    await waitFor(() => expect(phone.brightness).toBe(1));
    page.unmount();
    expect(phone.brightness).toBe(0.3);
  });

  it('asks for the next one when the minute is over', async () => {
    jest.useFakeTimers();
    let given = 0;
    aMembersShop(aMemberCard(), {
      cardCode: () => {
        given += 1;
        const now = Date.now();
        return { ...aCounterCode(), code: `10020030040000000${given}`, now, until: now + 60_000 };
      },
    });
    await open();
    expect(await screen.findByText('100200 300400 000001')).toBeTruthy();
    await act(() => jest.advanceTimersByTimeAsync(61_000));
    expect(screen.getByText('100200 300400 000002')).toBeTruthy();
  });

  it('gives the card number to read out when there is no code to be had', async () => {
    aMembersShop(aMemberCard());
    phone.storage.set('fanshop.answer.memberCard', JSON.stringify(aMemberCard()));
    phone.answer = () => refusalOf('INTERNAL', '系统开了小差。');
    await open();
    expect(await screen.findByText('暂时取不到会员码')).toBeTruthy();
    expect(screen.getByText('系统开了小差。')).toBeTruthy();
    expect(screen.getByText('1002 0030 0400 1')).toBeTruthy();
  });

  it('invites a guest instead', async () => {
    aMembersShop(aGuestCard(), { cardCode: () => aCounterCode() });
    await open();
    expect(await screen.findByText('开通会员卡后就能用')).toBeTruthy();
  });
});
