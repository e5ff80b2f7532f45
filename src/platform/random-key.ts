import Taro from '@tarojs/taro';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-';

async function randomBytes(length: number): Promise<Uint8Array> {
  if (process.env.TARO_ENV === 'h5') return crypto.getRandomValues(new Uint8Array(length));
  const { randomValues } = await Taro.getRandomValues({ length });
  return new Uint8Array(randomValues);
}

/** 22 unguessable characters: the key of one intention. */
export async function randomKey(): Promise<string> {
  const bytes = await randomBytes(22);
  return Array.from(bytes, (byte) => letters.charAt(byte % letters.length)).join('');
}
