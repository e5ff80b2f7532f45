import Taro from '@tarojs/taro';

/** Pixels along a side: enough for the largest face in the shop on a sharp screen. */
const side = 320;

/** Hears the chosen picture as Base64; undefined when it could not be read. A closed picker tells nothing. */
type Tell = (picture: string | undefined) => void;

/** Abilities of a button that lets the person choose a picture of themselves: WeChat's own picker, or the browser's. */
export function avatarButtonProps(tell: Tell) {
  return process.env.TARO_ENV === 'h5'
    ? { onClick: () => void pickFile().then(tell) }
    : {
        openType: 'chooseAvatar' as const,
        onChooseAvatar: ({ detail }: { detail: unknown }) => {
          const file = fileOf(detail);
          if (file) void wechatPicture(file).then(tell);
        },
      };
}

const fileOf = (detail: unknown): string | undefined =>
  typeof detail === 'object' &&
  detail !== null &&
  'avatarUrl' in detail &&
  typeof detail.avatarUrl === 'string'
    ? detail.avatarUrl
    : undefined;

/** What WeChat's picker gave, made small; a picture it cannot make small is sent as it is. */
async function wechatPicture(filePath: string): Promise<string | undefined> {
  const smaller = { src: filePath, quality: 80, compressedWidth: side, compressedHeight: side };
  const { tempFilePath } = await Taro.compressImage(smaller).catch(() => ({
    tempFilePath: filePath,
  }));
  return new Promise((resolve) => {
    Taro.getFileSystemManager().readFile({
      filePath: tempFilePath,
      encoding: 'base64',
      success: ({ data }) => resolve(typeof data === 'string' ? data : undefined),
      fail: () => resolve(undefined),
    });
  });
}

function pickFile(): Promise<string | undefined> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = 'image/png,image/jpeg,image/webp';
  return new Promise((resolve) => {
    input.onchange = () => {
      const [file] = input.files ?? [];
      if (file) resolve(browserPicture(file).catch(() => undefined));
    };
    input.click();
  });
}

/** The middle square of a file, redrawn: small, and without what a camera notes about place and time. */
async function browserPicture(file: Blob): Promise<string> {
  const picture = await createImageBitmap(file);
  const edge = Math.min(picture.width, picture.height);
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = side;
  const [left, top] = [(picture.width - edge) / 2, (picture.height - edge) / 2];
  canvas.getContext('2d')?.drawImage(picture, left, top, edge, edge, 0, 0, side, side);
  return canvas.toDataURL('image/jpeg', 0.85).replace(/^data:[^,]*,/, '');
}
