import Taro from '@tarojs/taro';
import { isSinglePage } from './launch';

export interface Place {
  readonly name: string;
  readonly address: string;
  readonly latitude: number;
  readonly longitude: number;
}

/** Shows the way to a store on the phone's map; a browser has none and gets the address to paste. */
export function showOnMap(place: Place) {
  if (isSinglePage()) return;
  if (process.env.TARO_ENV === 'weapp') {
    Taro.openLocation({ ...place, scale: 16 }).catch(() => undefined);
    return;
  }
  void Taro.setClipboardData({ data: `${place.name} ${place.address}` });
}

/** Offers to call a store; the person still confirms on the phone's own sheet. */
export function callStore(phoneNumber: string) {
  if (isSinglePage()) return;
  if (process.env.TARO_ENV === 'weapp') {
    Taro.makePhoneCall({ phoneNumber }).catch(() => undefined);
    return;
  }
  window.location.href = `tel:${phoneNumber}`;
}
