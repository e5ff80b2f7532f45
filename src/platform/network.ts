import Taro from '@tarojs/taro';

/** Tells `listener` now and on every change whether the phone has a network. Gives back how to stop. */
export function watchNetwork(listener: (online: boolean) => void): () => void {
  if (process.env.TARO_ENV === 'h5') {
    const tell = () => listener(navigator.onLine);
    tell();
    window.addEventListener('online', tell);
    window.addEventListener('offline', tell);
    return () => {
      window.removeEventListener('online', tell);
      window.removeEventListener('offline', tell);
    };
  }
  const change = ({ isConnected }: { isConnected: boolean }) => listener(isConnected);
  Taro.onNetworkStatusChange(change);
  void Taro.getNetworkType().then(({ networkType }) => listener(networkType !== 'none'));
  return () => Taro.offNetworkStatusChange(change);
}
