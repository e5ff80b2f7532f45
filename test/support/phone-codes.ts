import type { InputOf } from '#contract/action';
import type { shopActions } from '#contract/shop';
import { privacyVersion } from '#domain/membership/consent';
import type { OpenApi } from '../../localcloud/gateway/open-api';

const passed = { errcode: 0, errmsg: 'ok', result: { suggest: 'pass', label: 100 } };

/** WeChat's side of the button that gives a phone number: each code is good once. Words pass. */
export class PhoneCodes {
  private readonly phones = new Map<string, string>();
  private count = 0;
  /** Successes, each of which is paid for. */
  told = 0;
  /** Everything fails while this is not 0. */
  fault = 0;

  /** The person tapped the button and agreed. */
  codeFor(phone: string): string {
    this.count += 1;
    const code = `code-${this.count}`;
    this.phones.set(code, phone);
    return code;
  }

  /** What the phone sends when the person shares this number and agrees to the notice in force. */
  registration(phone: string, marketing = false): InputOf<typeof shopActions.register> {
    return { phone: { kind: 'wechat', code: this.codeFor(phone) }, privacyVersion, marketing };
  }

  readonly openApi: OpenApi = {
    call: (api, data) => {
      if (api === 'security.msgSecCheck') return Promise.resolve(passed);
      if (api !== 'phonenumber.getPhoneNumber') throw new Error(`${api} was not expected`);
      if (this.fault !== 0) return Promise.resolve({ errcode: this.fault, errmsg: 'no' });
      const code = String(data['code']);
      const phone = this.phones.get(code);
      this.phones.delete(code);
      if (phone === undefined) return Promise.resolve({ errcode: 40029, errmsg: 'invalid code' });
      this.told += 1;
      const [countryCode, purePhoneNumber] = phone.startsWith('+')
        ? [phone.slice(1, 3), phone.slice(3)]
        : ['86', phone];
      const phone_info = { phoneNumber: purePhoneNumber, purePhoneNumber, countryCode };
      return Promise.resolve({ errcode: 0, errmsg: 'ok', phone_info });
    },
  };
}
