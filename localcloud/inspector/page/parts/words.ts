const clock = new Intl.DateTimeFormat('zh-CN', {
  ...{ timeZone: 'Asia/Shanghai', hour12: false },
  ...{ hour: '2-digit', minute: '2-digit', second: '2-digit' },
});
const day = new Intl.DateTimeFormat('zh-CN', {
  ...{ timeZone: 'Asia/Shanghai', year: 'numeric', month: '2-digit', day: '2-digit' },
});
const number = new Intl.NumberFormat('zh-CN');

/** Beijing time of the day. */
export const timeText = (ms: number): string => clock.format(ms);

/** Beijing day and time. */
export const instantText = (ms: number): string =>
  `${day.format(ms).replaceAll('/', '-')} ${clock.format(ms)}`;

export const countText = (count: number): string => number.format(count);

/** Milliseconds as precise as they matter. */
export function msText(ms: number): string {
  if (ms >= 10_000) return `${(ms / 1000).toFixed(1)} 秒`;
  return `${ms < 10 ? ms.toFixed(1) : Math.round(ms)} ms`;
}

export function bytesText(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${(bytes / 1000).toFixed(1)} KB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** How far an instant is from now: `3 分钟后`, `12 秒前`. */
export function distanceText(at: number, now: number): string {
  const seconds = Math.round(Math.abs(at - now) / 1000);
  const [count, unit] =
    seconds < 90
      ? [seconds, '秒']
      : seconds < 5400
        ? [Math.round(seconds / 60), '分钟']
        : seconds < 129_600
          ? [Math.round(seconds / 3600), '小时']
          : [Math.round(seconds / 86_400), '天'];
  return `${countText(count)} ${unit}${at >= now ? '后' : '前'}`;
}

const sourceNames: Readonly<Record<string, string>> = {
  wx_client: '小程序',
  wx_http: '网页',
  wx_trigger: '定时',
  wx_paycallback: '支付回调',
  wx_crawler: '爬虫',
  scf: '云函数',
};

/** `wx_client,scf` is a mini-program that called a function that called another. */
export const sourceText = (source: string): string =>
  source
    .split(',')
    .map((one) => sourceNames[one] ?? one)
    .join(' › ');

const outcomeNames: Readonly<Record<string, string>> = {
  ok: '成功',
  timeout: '超时被终止',
  memory: '内存不足',
  crash: '自己退出了',
  threw: '抛出错误',
  start: '加载不了',
  killed: '中途被终止',
  closing: '本地云在停下',
  'too-large': '超过 6 MB',
  'unknown-function': '没有这个函数',
};

/** What became of a call; a refusal keeps its code, which is what one searches for. */
export const outcomeText = (code: string | undefined): string =>
  code === undefined ? '进行中' : (outcomeNames[code] ?? code);
