import { fireEvent, screen, waitFor } from '@testing-library/react';
import { aMembersShop, sent, said, forgetStorefront } from '../../../support/a-members-shop';
import { aMemberCard } from '../../../support/builders/a-member-card';
import { openPage } from '../../../support/taro-stub/open-page';
import { asked, phone, resetPhone } from '../../../support/taro-stub/phone';

beforeEach(resetPhone);
afterEach(forgetStorefront);

describe('privacy and data', () => {
  const open = () => openPage(() => import('../../../../src/packages/member/my-data/index'));
  const consenting = { setConsent: () => aMemberCard() };

  it('switches marketing at once, in the version that is in force', async () => {
    aMembersShop(aMemberCard(), consenting);
    await open();
    fireEvent.click(await screen.findByRole('switch', { name: '新品与优惠通知' }));
    await waitFor(() =>
      expect(sent('setConsent')).toEqual([{ kind: 'marketing', version: '2026-11', given: true }]),
    );
    expect(said()).toEqual([]);
  });

  it('asks before the consent the card stands on is withdrawn', async () => {
    aMembersShop(aMemberCard(), consenting);
    phone.confirms = false;
    await open();
    fireEvent.click(await screen.findByRole('switch', { name: '会员卡使用手机号' }));
    await waitFor(() => expect(said()).toHaveLength(1));
    expect(sent('setConsent')).toEqual([]);
  });

  it('gives everything as files with their size, to copy or to keep', async () => {
    const files = {
      at: Date.UTC(2026, 5, 18, 4),
      json: { name: 'my-data.json', content: 'x'.repeat(2048) },
      csv: [{ name: 'orders.csv', content: '﻿订单' }],
    };
    aMembersShop(aMemberCard(), { exportMyData: () => files });
    await open();
    fireEvent.click(await screen.findByText('生成文件'));
    expect(await screen.findByText('2.0 KB')).toBeTruthy();
    expect(screen.getByText('0.1 KB')).toBeTruthy();
    fireEvent.click(screen.getByLabelText('复制 my-data.json'));
    expect(asked('setClipboardData')[0]?.[1]).toEqual({ data: files.json.content });
    fireEvent.click(screen.getByLabelText('保存 orders.csv'));
    expect(asked('shareFileMessage')).toHaveLength(1);
  });
});
