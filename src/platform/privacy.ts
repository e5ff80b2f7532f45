import Taro from '@tarojs/taro';

export type PrivacyAnswer = 'agree' | 'disagree';
/** `buttonId` is the id of the agree button: WeChat checks that it was really tapped. */
export type AnswerPrivacy = (answer: PrivacyAnswer, buttonId?: string) => void;

/** WeChat asks, just before the first private thing is used (address, phone). Without a listener it shows its own sheet. */
export function onPrivacyNeeded(ask: (answer: AnswerPrivacy) => void) {
  if (process.env.TARO_ENV !== 'weapp') return;
  if (typeof Taro.onNeedPrivacyAuthorization !== 'function') return;
  Taro.onNeedPrivacyAuthorization((resolve) => {
    ask((event, buttonId) => resolve(buttonId ? { event, buttonId } : { event }));
  });
}

/** Opens the shop's privacy statement as filed with WeChat. */
export function openPrivacyStatement() {
  if (process.env.TARO_ENV === 'weapp') Taro.openPrivacyContract({});
}
