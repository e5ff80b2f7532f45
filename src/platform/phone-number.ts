import type { HostedPhoneNumber } from '#contract/host';
import { hostedPhone } from './host';

/** What came of asking WeChat for the person's phone number. */
export type PhoneAnswer =
  /** Works once, for five minutes. */
  | { readonly kind: 'code'; readonly code: string }
  | { readonly kind: 'declined' }
  /** WeChat does not give it: the shop's quota is used up (errno 1400001), or its account may not ask. */
  | { readonly kind: 'unavailable' };

/** Reads what the button's event carries. */
export function readPhoneAnswer({ code, errMsg }: HostedPhoneNumber): PhoneAnswer {
  if (code) return { kind: 'code', code };
  return /deny|cancel|privacy/.test(errMsg) ? { kind: 'declined' } : { kind: 'unavailable' };
}

type Tell = (answer: PhoneAnswer) => void;

const askHost = async (): Promise<PhoneAnswer> => {
  const phone = hostedPhone();
  return phone ? readPhoneAnswer(await phone.getPhoneNumber()) : { kind: 'unavailable' };
};

/** Abilities of a button that asks WeChat for the person's phone number. */
export function phoneNumberButtonProps(tell: Tell) {
  return process.env.TARO_ENV === 'h5'
    ? { onClick: () => void askHost().then(tell) }
    : {
        openType: 'getPhoneNumber' as const,
        onGetPhoneNumber: ({ detail }: { detail: HostedPhoneNumber }) =>
          tell(readPhoneAnswer(detail)),
      };
}
