/** The number with which one of WeChat's interfaces refused; undefined when it was something else. */
export function wechatErrorNumber(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const number: unknown = Reflect.get(error, 'errCode');
  return typeof number === 'number' ? number : undefined;
}
