import Taro from '@tarojs/taro';

/** Puts text where the person can paste it; WeChat says by itself that it did. */
export async function copyText(text: string): Promise<void> {
  await Taro.setClipboardData({ data: text });
}
