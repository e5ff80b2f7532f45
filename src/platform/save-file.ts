import Taro from '@tarojs/taro';

const wasClosed = (error: unknown) =>
  typeof error === 'object' &&
  error !== null &&
  'errMsg' in error &&
  String(error.errMsg).includes('cancel');

function download(name: string, content: string) {
  const address = URL.createObjectURL(new Blob([content]));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** WeChat has no downloads: the file goes to a chat the person picks, such as the one with their own computer. */
async function sendToChat(name: string, content: string) {
  const filePath = `${Taro.env.USER_DATA_PATH ?? ''}/${name}`;
  Taro.getFileSystemManager().writeFileSync(filePath, content, 'utf8');
  await Taro.shareFileMessage({ filePath, fileName: name });
}

/** Hands a text file to the person; only from a tap. Rejects when it could not be written. */
export async function saveFile(name: string, content: string): Promise<void> {
  if (process.env.TARO_ENV === 'h5') {
    download(name, content);
    return;
  }
  try {
    await sendToChat(name, content);
  } catch (error) {
    if (!wasClosed(error)) throw error;
  }
}
