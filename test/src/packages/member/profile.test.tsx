import { fireEvent, screen, waitFor } from '@testing-library/react';
import {
  aMembersShop,
  sent,
  said,
  typeInto,
  forgetStorefront,
} from '../../../support/a-members-shop';
import { aMemberCard } from '../../../support/builders/a-member-card';
import { openPage } from '../../../support/taro-stub/open-page';
import { asked, phone, resetPhone } from '../../../support/taro-stub/phone';

beforeEach(resetPhone);
afterEach(forgetStorefront);

describe('one’s details', () => {
  const open = () => openPage(() => import('../../../../src/packages/member/profile/index'));
  const changed = { updateProfile: () => aMemberCard({ birthday: '02-29' }) };

  it('asks once more before a birthday, which can be changed once a year', async () => {
    aMembersShop(aMemberCard(), changed);
    phone.picked = [1, 28];
    await open();
    fireEvent.click(await screen.findByText('填写'));
    await waitFor(() => expect(sent('updateProfile')).toEqual([{ birthday: '02-29' }]));
    expect(said()[0]).toMatchObject({ title: '生日记为 2 月 29 日？' });
  });

  it('sends no birthday the person took back', async () => {
    aMembersShop(aMemberCard(), changed);
    phone.confirms = false;
    await open();
    fireEvent.click(await screen.findByText('填写'));
    await waitFor(() => expect(said()).toHaveLength(1));
    expect(sent('updateProfile')).toEqual([]);
  });

  it('says that it was changed this year already', async () => {
    aMembersShop(aMemberCard({ birthday: '08-15', birthdayOpen: false }));
    await open();
    expect(await screen.findByText('今年已改过，明年可以再改')).toBeTruthy();
    expect(screen.getByText('8 月 15 日')).toBeTruthy();
  });

  it('sends a picture from WeChat’s picker, made small', async () => {
    aMembersShop(aMemberCard(), {
      setAvatar: () => aMemberCard({ avatar: 'https://a/face.jpg', avatarState: 'checking' }),
    });
    await open();
    fireEvent.click(await screen.findByText('选择'));
    await waitFor(() => expect(sent('setAvatar')).toEqual([{ picture: 'c21hbGw=' }]));
    expect(await screen.findByText('检查中，仅您可见')).toBeTruthy();
  });

  it('sends a picture that cannot be made small as it is, and says so when it cannot be read', async () => {
    aMembersShop(aMemberCard(), { setAvatar: () => aMemberCard() });
    await open();
    phone.files.delete('http://tmp/face.png.small');
    fireEvent.click(await screen.findByText('选择'));
    await waitFor(() => expect(sent('setAvatar')).toEqual([{ picture: 'bGFyZ2U=' }]));
    phone.files.clear();
    fireEvent.click(await screen.findByText('选择'));
    await waitFor(() =>
      expect(said()[0]).toMatchObject({ content: '这张图片读不出来，请换一张再试。' }),
    );
  });

  it('says that the last picture did not pass, and takes one back', async () => {
    const card = aMemberCard({ avatar: 'https://a/old.jpg', avatarState: 'refused' });
    aMembersShop(card, { setAvatar: () => aMemberCard() });
    await open();
    expect(await screen.findByText('没通过检查，请换一张')).toBeTruthy();
    fireEvent.click(screen.getByText('移除'));
    await waitFor(() => expect(sent('setAvatar')).toEqual([{ picture: '' }]));
  });

  it('leads to another phone number, and says which one waits', async () => {
    aMembersShop(aMemberCard({ nextPhone: '139****2222' }));
    await open();
    fireEvent.click(await screen.findByText('139****2222 到店验证后启用'));
    expect(asked('navigateTo')[0]?.[1]).toEqual({ url: '/packages/member/phone/index' });
  });

  it('sends a name when it is another one', async () => {
    aMembersShop(aMemberCard(), changed);
    await open();
    const save = await screen.findByText('保存');
    expect(save.getAttribute('aria-disabled')).toBe('true');
    typeInto('希望怎么称呼您', ' 小雨 ');
    fireEvent.click(save);
    await waitFor(() => expect(sent('updateProfile')).toEqual([{ nickname: '小雨' }]));
  });
});
