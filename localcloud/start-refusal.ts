import { CloudFault } from './engine/cloud-fault';

/** Why the local cloud does not start, as a sentence for the person at the terminal. */
export function startRefusal(error: unknown, dataDir: string): Error {
  const detail = error instanceof Error ? error.message : String(error);
  return new Error(sentenceOf(error, detail, dataDir), { cause: error });
}

function sentenceOf(error: unknown, detail: string, dataDir: string): string {
  if (!(error instanceof CloudFault)) return detail;
  if (error.code === 'DATA_FILE_IN_USE')
    return `另一个本地云正在使用 ${dataDir}。请先按 Ctrl-C 停下它，或换一个数据文件夹：DATA_DIR=<文件夹> npm start`;
  if (error.code === 'DATA_FILE_UNUSABLE') return `数据不能用，已原样留着：${detail}`;
  return detail;
}
