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

describe('registering', () => {
  const open = () => openPage(() => import('../../../../src/packages/member/register/index'));
  const registered = { register: () => aMemberCard() };
  const agree = async () =>
    fireEvent.click(await screen.findByLabelText('我同意用手机号开通会员卡。'));

  it('ticks nothing for the person, and asks WeChat for nothing before they agree', async () => {
    aMembersShop(aGuestCard(), registered);
    await open();
    fireEvent.click(await screen.findByText('用微信手机号开通'));
    expect(said()[0]).toMatchObject({ content: '请先勾选同意，再开通' });
    expect(screen.getAllByRole('checkbox').map((one) => one.getAttribute('aria-checked'))).toEqual([
      'false',
      'false',
    ]);
    expect(sent('register')).toEqual([]);
  });

  it('opens the card with WeChat’s code; marketing stays no unless it is ticked', async () => {
    aMembersShop(aGuestCard(), registered);
    await open();
    await agree();
    fireEvent.click(screen.getByText('用微信手机号开通'));
    await waitFor(() => expect(asked('redirectTo')).toHaveLength(1));
    expect(sent('register')).toEqual([
      {
        phone: { kind: 'wechat', code: 'phone-code-1' },
        privacyVersion: '2026-11',
        marketing: false,
      },
    ]);
    expect(asked('redirectTo')[0]?.[1]).toEqual({ url: '/packages/member/card/index' });
  });

  it('takes a no kindly', async () => {
    aMembersShop(aGuestCard(), registered);
    phone.phoneNumber = { errMsg: 'getPhoneNumber:fail user deny' };
    await open();
    await agree();
    fireEvent.click(screen.getByText('用微信手机号开通'));
    expect(said()[0]).toMatchObject({ content: expect.stringMatching(/没关系，不开卡也能照常买/) });
    expect(sent('register')).toEqual([]);
  });

  it('opens the field for a typed number when WeChat has none to give', async () => {
    aMembersShop(aGuestCard(), registered);
    phone.phoneNumber = { errMsg: 'getPhoneNumber:fail', errno: 1400001 };
    await open();
    await agree();
    fireEvent.click(screen.getByLabelText(/（可选）我愿意/));
    fireEvent.click(screen.getByText('用微信手机号开通'));
    expect(screen.getByText(/到店验证后生效：/)).toBeTruthy();
    typeInto('11 位手机号', '12345');
    fireEvent.click(screen.getByText('用这个号码开通'));
    expect(sent('register')).toEqual([]);
    typeInto('11 位手机号', '13800000000');
    fireEvent.click(screen.getByText('用这个号码开通'));
    await waitFor(() =>
      expect(sent('register')).toEqual([
        {
          phone: { kind: 'typed', phone: '13800000000' },
          privacyVersion: '2026-11',
          marketing: true,
        },
      ]),
    );
  });

  it('says why the server refused', async () => {
    aMembersShop(aGuestCard());
    await open();
    await agree();
    phone.answer = () => refusalOf('BUSY_PHONE', '这个号码已有会员卡。');
    fireEvent.click(screen.getByText('用微信手机号开通'));
    await waitFor(() => expect(said()[0]).toMatchObject({ content: '这个号码已有会员卡。' }));
  });

  it('reads the consents again when they have changed meanwhile', async () => {
    aMembersShop(aGuestCard());
    await open();
    await agree();
    phone.answer = () => refusalOf('CONSENT_OUTDATED', '隐私说明已更新。');
    fireEvent.click(screen.getByText('用微信手机号开通'));
    await waitFor(() => expect(said()[0]).toMatchObject({ content: '隐私说明已更新。' }));
    expect(screen.getAllByRole('checkbox')[0]?.getAttribute('aria-checked')).toBe('false');
    await waitFor(() => expect(sent('memberCard')).toHaveLength(2));
  });

  it('lets a member whose number was typed have WeChat vouch for it', async () => {
    aMembersShop(aMemberCard({ phoneVerified: false }), registered);
    await open();
    await agree();
    fireEvent.click(screen.getByText('用微信手机号开通'));
    await waitFor(() => expect(sent('register')).toHaveLength(1));
  });

  it('has nothing to ask of a member', async () => {
    aMembersShop(aMemberCard());
    await open();
    expect(await screen.findByText('您已经有会员卡了')).toBeTruthy();
  });
});
