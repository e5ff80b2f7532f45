import Taro from '@tarojs/taro';
import { isSinglePage } from './launch';

/** Shows pictures over the whole screen, starting with one. */
export function previewPicture(pictures: readonly string[], current: string) {
  if (isSinglePage()) return;
  void Taro.previewImage({ urls: [...pictures], current });
}
