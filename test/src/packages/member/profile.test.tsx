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
import { phone, resetPhone } from '../../../support/taro-stub/phone';

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

  it('keeps a picture from WeChat’s picker in the cloud', async () => {
    aMembersShop(aMemberCard(), changed);
    await open();
    fireEvent.click(await screen.findByText('更换'));
    await waitFor(() =>
      expect(sent('updateProfile')).toEqual([
        { avatar: expect.stringMatching(/^cloud:\/\/env\.1\/avatars\/[\w-]{22}\.png$/) },
      ]),
    );
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
