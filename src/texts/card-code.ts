import { defineTexts } from './define-texts';

export const cardCodeTexts = defineTexts(
  {
    title: '会员码',
    hint: '请店员扫码，或报下面的号码',
    qrLabel: '会员二维码',
    barcodeLabel: '会员条形码',
    code: '本次号码',
    cardNumber: '会员卡号',
    renewIn: '{seconds} 秒后换新，每个码只能用一次',
    renewing: '正在换新的码，这个还能用一会儿',
    over: '暂时取不到会员码',
    overOffline: '手机没有网络，换不了新码。请报会员卡号，店员一样能找到您。',
    overAsking: '正在取新的码，请稍候。',
    refresh: '换一个',
  },
  {
    title: 'My code',
    hint: 'Let the clerk scan it, or read the number out',
    qrLabel: 'Member QR code',
    barcodeLabel: 'Member barcode',
    code: 'Code',
    cardNumber: 'Card number',
    renewIn: 'New in {seconds} s; each code works once',
    renewing: 'Getting a new code; this one still works for a moment',
    over: 'No code right now',
    overOffline:
      'Your phone is offline, so there is no new code. Read out your card number; the clerk finds you with it.',
    overAsking: 'Getting a new code.',
    refresh: 'New code',
  },
);
