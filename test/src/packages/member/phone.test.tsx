import { fireEvent, screen, waitFor } from '@testing-library/react';
import {
  aMembersShop,
  sent,
  said,
  typeInto,
  forgetStorefront,
} from '../../../support/a-members-shop';
import { aGuestCard, aMemberCard } from '../../../support/builders/a-member-card';
import { openPage } from '../../../support/taro-stub/open-page';
import { asked, phone, refusalOf, resetPhone } from '../../../support/taro-stub/phone';

beforeEach(resetPhone);
afterEach(forgetStorefront);

describe('another phone number', () => {
  const open = () => openPage(() => import('../../../../src/packages/member/phone/index'));
  const changed = { changePhone: () => aMemberCard({ phone: '139****2222' }) };
  const agree = async () => fireEvent.click(await screen.findByLabelText(/^新号码也一样，我同意/));
  const ask = () => fireEvent.click(screen.getByText('用微信手机号更换'));
  const input = { privacyVersion: '2026-11', unite: false };

  it('is asked of WeChat only after the person has agreed', async () => {
    aMembersShop(aMemberCard(), changed);
    await open();
    expect(await screen.findByText('现在是 138****0000')).toBeTruthy();
    ask();
    expect(said()[0]).toMatchObject({ content: '请先勾选同意，再更换' });
    await agree();
    ask();
    await waitFor(() =>
      expect(sent('changePhone')).toEqual([
        { ...input, phone: { kind: 'wechat', code: 'phone-code-1' } },
      ]),
    );
    await waitFor(() => expect(asked('navigateBack')).toHaveLength(1));
  });

  it('can be typed when the quota is gone, and then waits for the counter', async () => {
    aMembersShop(aMemberCard(), { changePhone: () => aMemberCard({ nextPhone: '139****2222' }) });
    phone.phoneNumber = { errMsg: 'getPhoneNumber:fail', errno: 1400001 };
    await open();
    await agree();
    ask();
    expect(said()[0]).toMatchObject({ content: expect.stringContaining('请手动输入') });
    typeInto('11 位手机号', '13900002222');
    fireEvent.click(screen.getByText('记下这个号码'));
    await waitFor(() =>
      expect(sent('changePhone')).toEqual([
        { ...input, phone: { kind: 'typed', phone: '13900002222' } },
      ]),
    );
  });

  it('that has a card already is united only when the person says that both are theirs', async () => {
    aMembersShop(aMemberCard());
    await open();
    await agree();
    phone.answer = () => refusalOf('PHONE_OF_ANOTHER', '这个号码已经有一张会员卡了。');
    ask();
    expect(await screen.findByText('这个号码已有一张会员卡')).toBeTruthy();
    ask();
    expect(said().at(-1)).toMatchObject({ content: expect.stringContaining('两张卡都是我的') });
    expect(sent('changePhone')).toHaveLength(1);
    fireEvent.click(screen.getByLabelText('两张卡都是我的，合并成一张'));
    ask();
    await waitFor(() => expect(sent('changePhone')).toHaveLength(2));
    expect(sent('changePhone')[1]).toMatchObject({ unite: true });
  });

  it('which waits already is told', async () => {
    aMembersShop(aMemberCard({ nextPhone: '139****2222' }));
    await open();
    expect(await screen.findByText(/^139\*\*\*\*2222 已记下/)).toBeTruthy();
  });

  it('is nothing for somebody without a card', async () => {
    aMembersShop(aGuestCard());
    await open();
    expect(await screen.findByText('开通会员卡后就能用')).toBeTruthy();
  });
});
