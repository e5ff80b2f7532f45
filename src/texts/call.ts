import { defineTexts } from './define-texts';

export const callTexts = defineTexts(
  {
    offline: '手机没有连上网络，连上后再试一次。',
    noAnswer: '店里暂时没有回应，请稍等几秒再试。',
    fault: '页面出了点小差错，请退回上一页再进来。',
    fullShopOnly: '请先点下方「前往小程序」进店，再继续。',
    openInWechat: '请从微信进店',
    claimInWechat: '在微信里打开就能领。',
    knownInWechat: '这一步要知道您是谁，请从微信进店再继续。',
  },
  {
    offline: 'Your phone is offline. Connect and try again.',
    noAnswer: 'The shop does not answer right now. Please try again in a few seconds.',
    fault: 'This page stumbled. Please go back and open it again.',
    fullShopOnly: 'Open the full shop below first.',
    openInWechat: 'Open the shop in WeChat',
    claimInWechat: 'Open the shop in WeChat to claim it.',
    knownInWechat: 'For this the shop has to know you. Please open it in WeChat.',
  },
);
