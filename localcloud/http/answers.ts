/** Refusals of the HTTP surface itself: status and a sentence for the person or developer who meets it. */
const REFUSALS = {
  BAD_JSON: [400, '请求不是有效的 JSON 对象。'],
  BAD_REQUEST: [400, '请求的内容不完整或格式不对。'],
  BAD_FAULTS: [400, '故障设置不对：比例在 0 到 1 之间，毫秒、分钟和种子是整数，也没有别的项。'],
  BAD_TOKEN: [401, '登录已失效，请重新登录。'],
  FORBIDDEN_ORIGIN: [403, '本地云只接受来自本机同一地址的请求。'],
  FORBIDDEN_FUNCTION: [403, '这个函数不对客户端开放。'],
  NOT_FOUND: [404, '没有这个地址。'],
  UNKNOWN_FUNCTION: [404, '没有这个函数，可能还没有构建。'],
  UNKNOWN_TIMER: [404, '没有这个定时任务。'],
  UNKNOWN_STAFF: [404, '没有这位员工。'],
  UNKNOWN_PREPAY: [404, '没有这笔预支付。'],
  UNKNOWN_ORDER: [404, '微信支付没有这个订单。'],
  WRONG_PAYER: [409, '只有下单的人才能付这一单。'],
  ALREADY_PAID: [409, '这一单已经付过了。'],
  ORDER_CLOSED: [409, '这一单已关闭，不能再付。'],
  PREPAY_EXPIRED: [409, '支付已超时，请重新发起。'],
  UNKNOWN_REFUND: [404, '微信支付没有这笔退款。'],
  REFUND_OVER: [409, '这笔退款已经结束了。'],
  UNKNOWN_TRANSFER: [404, '微信支付没有这笔转账。'],
  WRONG_PAYEE: [409, '只有收款人本人才能确认。'],
  TRANSFER_OVER: [409, '这笔转账已不能再确认。'],
  UNKNOWN_NOTICE: [404, '没有这条待发的通知。'],
  TOO_LARGE: [413, '请求太大了，最多 6 MB。'],
  INTERNAL: [500, '本地云开了小差，请看日志。'],
} as const satisfies Record<string, readonly [number, string]>;

export type RefusalCode = keyof typeof REFUSALS;

/** The one shape of every refusal; the request id leads to the log lines. */
export function refusal(code: RefusalCode, requestId: string): Response {
  const [status, message] = REFUSALS[code];
  return Response.json({ ok: false, code, message, requestId }, { status });
}

/** What a caller hears of a function that crashed or ran out of time: nothing but where to look it up. */
export function opaqueFault(requestId: string): Response {
  const message = '系统开了小差，请稍后再试；若一直如此，请把编号告诉我们。';
  return Response.json({ ok: false, code: 'INTERNAL', message, requestId });
}

/** Thrown by a route to end in `refusal`. */
export class HttpRefusal extends Error {
  constructor(readonly code: RefusalCode) {
    super(code);
  }
}
