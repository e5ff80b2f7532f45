import { randomBytes } from 'node:crypto';
import type { Fields } from '../../engine/document';
import type { Api, OpenApiTools } from './open-api-tools';
import { optionalText, requiredText } from './request-data';
import { refusal, WxRefusal } from './wx-refusal';

const CODE_LIFE_MS = 300_000;
/** What a new mini-program may try before it pays. */
const FREE_CALLS = 1000;
const CALLS_LEFT = 'phone number calls left';

export interface PhoneNumberTools extends OpenApiTools {
  readonly appid: string;
}

/** What the button gives the phone: a code for the server, or why there is none. */
export type PhoneCodeOutcome =
  | { readonly errMsg: string; readonly code: string }
  | { readonly errMsg: string; readonly errno: number };

/** A person's phone number: the button gives a code, and the server exchanges it once within five minutes. */
export class PhoneNumbers {
  constructor(private readonly tools: PhoneNumberTools) {}

  /** cloud.openapi.phonenumber.getPhoneNumber */
  readonly getPhoneNumber: Api = async (data) => {
    const { book, now } = this.tools;
    const issued = book.get('~wxPhoneCodes', requiredText(data, 'code'));
    if (!issued || issued.usedAt !== null || now() >= issued.issuedAt + CODE_LIFE_MS)
      throw new WxRefusal(40029, 'invalid code');
    const openid = optionalText(data, 'openid') || issued.openid;
    if (openid !== issued.openid) throw refusal.openid();
    await book.write((entry) => entry.put('~wxPhoneCodes', { ...issued, usedAt: now() }));
    return { errcode: 0, errmsg: 'ok', phone_info: this.phoneInfo(issued) };
  };

  /** A person lets the mini-program have the number; this is what WeChat charges for. */
  async issue(openid: string, phone: string, countryCode = '86'): Promise<PhoneCodeOutcome> {
    const { book, now } = this.tools;
    const left = this.callsLeft();
    if (left < 1)
      return {
        errno: 1400001,
        errMsg: 'getPhoneNumber:fail quota of this mini-program is used up',
      };
    const code = randomBytes(32).toString('hex');
    await book.write((entry) => {
      entry.put('~wxCounters', { _id: CALLS_LEFT, count: left - 1 });
      entry.put('~wxPhoneCodes', {
        _id: code,
        openid,
        phone,
        countryCode,
        issuedAt: now(),
        usedAt: null,
      });
    });
    return { errMsg: 'getPhoneNumber:ok', code };
  }

  callsLeft(): number {
    return this.tools.book.get('~wxCounters', CALLS_LEFT)?.count ?? FREE_CALLS;
  }

  async setCallsLeft(count: number): Promise<void> {
    await this.tools.book.write((entry) => entry.put('~wxCounters', { _id: CALLS_LEFT, count }));
  }

  private phoneInfo({ phone, countryCode }: { phone: string; countryCode: string }): Fields {
    const { appid, now } = this.tools;
    return {
      // With the country only when it is another one.
      phoneNumber: countryCode === '86' ? phone : `+${countryCode}${phone}`,
      purePhoneNumber: phone,
      countryCode,
      watermark: { timestamp: Math.floor(now() / 1000), appid },
    };
  }
}
