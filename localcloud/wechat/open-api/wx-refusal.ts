/** A refusal as WeChat's interfaces word it; the SDK turns it into `errCode` and `errMsg`. */
export class WxRefusal extends Error {
  constructor(
    readonly errcode: number,
    readonly errmsg: string,
  ) {
    super(errmsg);
  }
}

/** The codes several interfaces share: https://developers.weixin.qq.com/doc/oplatform/developers/errCode/. */
export const refusal = {
  openid: () => new WxRefusal(40003, 'invalid openid'),
  empty: (name: string) => new WxRefusal(44002, `empty post data: ${name}`),
  format: (name: string) => new WxRefusal(47001, `data format error: ${name}`),
  arguments: (name: string) => new WxRefusal(40097, `invalid args: ${name}`),
  scene: () => new WxRefusal(40129, 'invalid scene'),
  page: () => new WxRefusal(41030, 'invalid page'),
  tooOften: () => new WxRefusal(45009, 'reach max api minute quota limit'),
};
