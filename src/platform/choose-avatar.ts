import Taro from '@tarojs/taro';
import { randomKey } from './random-key';

/** Only WeChat has the picker, and checks what was picked. */
export const canChooseAvatar = process.env.TARO_ENV === 'weapp';

const fileOf = (detail: unknown): string | undefined =>
  typeof detail === 'object' &&
  detail !== null &&
  'avatarUrl' in detail &&
  typeof detail.avatarUrl === 'string'
    ? detail.avatarUrl
    : undefined;

/** Abilities of a button that lets the person choose a picture of themselves; a closed picker tells nothing. */
export function avatarButtonProps(tell: (file: string) => void) {
  return {
    openType: 'chooseAvatar' as const,
    onChooseAvatar: ({ detail }: { detail: unknown }) => {
      const file = fileOf(detail);
      if (file) tell(file);
    },
  };
}

/** Keeps a chosen picture in the cloud; answers its file id. */
export async function keepAvatar(filePath: string): Promise<string> {
  const ending = /\.(png|jpe?g|webp)$/i.exec(filePath)?.[0].toLowerCase() ?? '.jpg';
  const cloudPath = `avatars/${await randomKey()}${ending}`;
  const { fileID } = await Taro.cloud.uploadFile({ cloudPath, filePath });
  return fileID;
}
