import { useEffect } from 'react';
import type { CallEvent } from '#contract/action';
import { phone } from './phone';

/** WeChat as far as the storefront uses it, in memory. */
interface ReadFile {
  readonly filePath: string;
  readonly success: (read: { data: string | undefined }) => void;
  readonly fail: () => void;
}

const note = (name: string) => (options?: unknown) => {
  phone.asked.push([name, options]);
  return Promise.resolve({ errMsg: `${name}:ok` });
};

const Taro = {
  getLaunchOptionsSync: () => phone.launch,
  getEnterOptionsSync: () => phone.launch,
  getAppBaseInfo: () => ({ language: 'zh_CN' }),
  getCurrentPages: () => [{}],
  getStorageSync: (key: string) => phone.storage.get(key) ?? '',
  setStorageSync: (key: string, value: string) => void phone.storage.set(key, value),
  removeStorageSync: (key: string) => void phone.storage.delete(key),
  getNetworkType: () => Promise.resolve({ networkType: phone.online ? 'wifi' : 'none' }),
  onNetworkStatusChange: (listener: (status: { isConnected: boolean }) => void) =>
    void phone.networkListeners.add(listener),
  offNetworkStatusChange: (listener: (status: { isConnected: boolean }) => void) =>
    void phone.networkListeners.delete(listener),
  getRandomValues: ({ length }: { length: number }) => {
    phone.randomDraws += 1;
    const bytes = Uint8Array.from({ length }, (_, index) => (phone.randomDraws * 7 + index) % 256);
    return Promise.resolve({ randomValues: bytes.buffer });
  },
  showModal: (options: unknown) => {
    phone.asked.push(['showModal', options]);
    return Promise.resolve({ confirm: phone.confirms });
  },
  cloud: {
    init: note('cloud.init'),
    callFunction: async ({ name, data }: { name: string; data: CallEvent }) => {
      phone.calls.push({ name, event: data });
      return { result: await phone.answer({ name, event: data }) };
    },
  },
  env: { USER_DATA_PATH: 'http://usr' },
  getFileSystemManager: () => ({
    writeFileSync: (path: string, content: string) =>
      void phone.asked.push(['writeFileSync', { path, content }]),
    readFile: ({ filePath, success, fail }: ReadFile) =>
      phone.files.has(filePath) ? success({ data: phone.files.get(filePath) }) : fail(),
  }),
  compressImage: ({ src }: { src: string }) =>
    phone.files.has(`${src}.small`)
      ? Promise.resolve({ tempFilePath: `${src}.small` })
      : Promise.reject(new Error('compressImage:fail')),
  shareFileMessage: note('shareFileMessage'),
  setClipboardData: note('setClipboardData'),
  getScreenBrightness: ({ success }: { success: (now: { value: number }) => void }) =>
    Promise.resolve(success({ value: phone.brightness })),
  setScreenBrightness: ({ value }: { value: number }) => {
    phone.brightness = value;
    return Promise.resolve({ errMsg: 'setScreenBrightness:ok' });
  },
  setKeepScreenOn: note('setKeepScreenOn'),
  reLaunch: note('reLaunch'),
  openPrivacyContract: note('openPrivacyContract'),
  navigateTo: note('navigateTo'),
  redirectTo: note('redirectTo'),
  switchTab: note('switchTab'),
  navigateBack: note('navigateBack'),
  showToast: note('showToast'),
  vibrateShort: note('vibrateShort'),
  setNavigationBarTitle: note('setNavigationBarTitle'),
  setTabBarBadge: note('setTabBarBadge'),
  removeTabBarBadge: note('removeTabBarBadge'),
  setTabBarItem: note('setTabBarItem'),
  stopPullDownRefresh: note('stopPullDownRefresh'),
  previewImage: note('previewImage'),
  makePhoneCall: note('makePhoneCall'),
  openLocation: note('openLocation'),
  requestPayment: note('requestPayment'),
  chooseAddress: note('chooseAddress'),
  showShareMenu: note('showShareMenu'),
  hideShareMenu: note('hideShareMenu'),
  onNeedPrivacyAuthorization: note('onNeedPrivacyAuthorization'),
};

/** Pages of a test are shown once and never hidden. */
const once = (callback: (options?: unknown) => void) => {
  // eslint-disable-next-line react-hooks/rules-of-hooks, react-hooks/exhaustive-deps
  useEffect(() => callback(phone.launch), []);
};

export const useLaunch = once;
export const useLoad = once;
export const useDidShow = once;
export const useDidHide = () => undefined;
export const usePullDownRefresh = () => undefined;
export const useReachBottom = () => undefined;
export const useRouter = () => ({ params: phone.launch.query, path: phone.launch.path });
export const useShareAppMessage = (give: () => unknown) => {
  phone.share.friend = give;
};
export const useShareTimeline = (give: () => unknown) => {
  phone.share.moments = give;
};

export default Taro;
