import cloud from 'wx-server-sdk';
import * as v from 'valibot';
import { isMobile } from '#domain/membership/phone';
import type { Answer } from '../answer';
import { log } from '../log';
import { wechatErrorNumber } from './wechat-error';

/** The part of WeChat's answer that counts; its keys come with capitals as WeChat writes them. */
const answer = v.object({
  phoneInfo: v.object({
    purePhoneNumber: v.string(),
    countryCode: v.union([v.string(), v.number()]),
  }),
});

interface PhoneCode {
  readonly code: string;
  /** WeChat refuses a code that was made for another openid than the one named. */
  readonly openid: string;
}

/** The interface as the SDK calls it; its own typings know no names. */
interface PhoneApi {
  readonly openapi: {
    readonly phonenumber: {
      getPhoneNumber(data: PhoneCode): Promise<unknown>;
    };
  };
}

/** A code that is wrong, used or older than five minutes, or one of another person or mini-program. */
const badCodes = new Set([40029, 40163, 40003, 40013]);

/**
 * The phone WeChat vouches for, by the code of the button with open-type="getPhoneNumber". A code works once and each
 * success is paid for, so it is asked only when it will be used. A code of somebody else proves nothing about who brings it.
 */
export async function phoneNumberOf(of: PhoneCode): Promise<Answer<string>> {
  try {
    const { openapi } = cloud as unknown as PhoneApi;
    const said = await openapi.phonenumber.getPhoneNumber(of);
    const { phoneInfo } = v.parse(answer, said);
    const phone = phoneInfo.purePhoneNumber;
    const isMainland = String(phoneInfo.countryCode) === '86' && isMobile(phone);
    return isMainland ? { ok: true, value: phone } : { ok: false, code: 'PHONE_INVALID' };
  } catch (error) {
    const number = wechatErrorNumber(error);
    if (number !== undefined && badCodes.has(number))
      return { ok: false, code: 'PHONE_CODE_INVALID' };
    log.warn('WeChat told no phone number', { code: String(number ?? 'unknown') });
    return { ok: false, code: 'PHONE_UNAVAILABLE' };
  }
}
