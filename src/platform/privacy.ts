import Taro from '@tarojs/taro';

export type PrivacyAnswer = 'agree' | 'disagree';
/** `buttonId` is the id of the agree button: WeChat checks that it was really tapped. */
export type AnswerPrivacy = (answer: PrivacyAnswer, buttonId?: string) => void;
/** What is about to be read. */
export type PrivateThing = 'address' | 'phone' | 'profile';

/** WeChat names the call or the button that waits, e.g. "wx.chooseAddress", "button.getPhoneNumber". */
function thingBehind(referrer: string | undefined): PrivateThing {
  if (/phone/i.test(referrer ?? '')) return 'phone';
  return /avatar|nickname/i.test(referrer ?? '') ? 'profile' : 'address';
}

/** WeChat asks, just before the first private thing is used. Without a listener it shows its own sheet. */
export function onPrivacyNeeded(ask: (answer: AnswerPrivacy, about: PrivateThing) => void) {
  if (process.env.TARO_ENV !== 'weapp') return;
  if (typeof Taro.onNeedPrivacyAuthorization !== 'function') return;
  // Older WeChat does not say who asks.
  Taro.onNeedPrivacyAuthorization((resolve, info?: { referrer: string }) => {
    const answer: AnswerPrivacy = (event, buttonId) =>
      resolve(buttonId ? { event, buttonId } : { event });
    ask(answer, thingBehind(info?.referrer));
  });
}

/** Only WeChat keeps the statement as it was filed. */
export const hasPrivacyStatement = process.env.TARO_ENV === 'weapp';

/** Opens the shop's privacy statement as filed with WeChat. */
export function openPrivacyStatement() {
  if (process.env.TARO_ENV === 'weapp') Taro.openPrivacyContract({});
}
