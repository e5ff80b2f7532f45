import type { Log } from '../../host/log';
import type { CloudSettings } from '../settings';
import type { OneAtATime } from '../../one-at-a-time';
import type { PayStore } from './pay-store';
import { V3Refusal } from './v3-refusal';

/** What every part of WeChat Pay's side works with. */
export interface PayContext {
  readonly store: PayStore;
  readonly settings: CloudSettings;
  /** Where notices may go: the double never calls an address outside this local cloud. */
  readonly origin: string;
  /** UTC ms on the local cloud's clock, which a fault may put forward or back. */
  readonly now: () => number;
  readonly log: Log;
  /** Decisions about money are taken one after another. */
  readonly turns: OneAtATime;
}

export function checkMerchant({ settings }: PayContext, mchid: string | undefined): void {
  if (mchid !== settings.mchid)
    throw new V3Refusal('MCH_NOT_EXISTS', '商户号不存在或与签名的商户号不一致');
}

export function checkApp({ settings }: PayContext, appid: string): void {
  if (appid !== settings.appid) throw new V3Refusal('APPID_MCHID_NOT_MATCH', 'appid和mch_id不匹配');
}

export function checkNoticeUrl({ origin }: PayContext, url: string | undefined): void {
  if (url !== undefined && !url.startsWith(`${origin}/`))
    throw new V3Refusal('INVALID_REQUEST', '本地支付只通知本地云自己的地址');
}
