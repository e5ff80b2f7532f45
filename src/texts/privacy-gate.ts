import { defineTexts } from './define-texts';

/** What is about to be read and what for, before it is read. */
export const privacyGateTexts = defineTexts(
  {
    address: '为了把东西送到您手上，需要读取您选的收货地址。只用于这次发货，详见《隐私保护指引》。',
    phone:
      '为了开通会员卡、合并您在各处的订单与积分，需要读取您的手机号。不开卡也能照常购买，详见《隐私保护指引》。',
    profile: '您选的头像和昵称只用来在店里称呼您，可随时更换，详见《隐私保护指引》。',
  },
  {
    address:
      'To deliver your order we read the address you choose. It is used for this delivery only; see our privacy statement.',
    phone:
      'To open your card and bring your orders and points together we read your phone number. You can buy without it; see our privacy statement.',
    profile:
      'The picture and name you choose are only used to address you here. Change them whenever you like; see our privacy statement.',
  },
);
