import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { Aes, Formatter, Rsa } from 'wechatpay-axios-plugin';

const rsa = () =>
  generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });

export const mchid = '1600000001';
export const appid = 'wx0000000000000001';
const platformKeyId = 'PUB_KEY_ID_0116000000012025000000000000001';
const apiV3Key = 'a-key-of-exactly-thirty-two-byte';

interface Paid {
  readonly transactionId: string;
  readonly openid: string;
  readonly at: number;
}

interface Payment {
  readonly orderId: string;
  readonly totalFen: number;
  readonly openid: string;
  readonly prepayId: string;
  readonly openedAt: number;
  state: 'NOTPAY' | 'SUCCESS' | 'CLOSED';
  paid?: Paid;
}

interface PrepayBody {
  readonly out_trade_no: string;
  readonly amount: { readonly total: number };
  readonly payer: { readonly openid: string };
}

interface RefundBody {
  readonly out_trade_no: string;
  readonly out_refund_no: string;
  readonly amount: { readonly refund: number };
}

/** WeChat Pay closes no payment that was opened less than five minutes ago. */
const youngestToClose = 5 * 60_000;

export interface HttpEvent {
  httpMethod: string;
  path: string;
  headers: Record<string, string>;
  queryStringParameters: Record<string, string>;
  body: string;
  isBase64Encoded: boolean;
}

/**
 * WeChat Pay's side in the tests: a real HTTP server that signs what it says and encrypts what it tells, so that the
 * adapter under test is the one that goes to production.
 */
export class PayHouse {
  readonly merchant = rsa();
  readonly platform = rsa();
  readonly payments = new Map<string, Payment>();
  readonly refunds = new Map<string, { orderId: string; refundFen: number; status: string }>();
  readonly asked: string[] = [];
  /** Every connection is cut. */
  isDown = false;
  /** What a refund answers at first. */
  refundStatus: 'PROCESSING' | 'SUCCESS' = 'SUCCESS';
  /** Runs before a request is answered: the place for a race. */
  before: (request: string) => Promise<void> | void = () => undefined;
  /** What is refused in words, and how. */
  refuses: (request: string) => [number, object] | undefined = () => undefined;
  private server: Server | undefined;

  async open(): Promise<void> {
    this.server = createServer((request, response) => void this.answer(request, response));
    await new Promise<void>((resolve) => this.server?.listen(0, '127.0.0.1', resolve));
  }

  async close(): Promise<void> {
    this.server?.closeAllConnections();
    await new Promise((resolve) => this.server?.close(resolve));
  }

  forget(): void {
    this.payments.clear();
    this.refunds.clear();
    this.asked.length = 0;
    this.isDown = false;
    this.refundStatus = 'SUCCESS';
    this.before = () => undefined;
    this.refuses = () => undefined;
  }

  env(): Record<string, string> {
    const { port } = this.server?.address() as AddressInfo;
    return {
      WXPAY_MCHID: mchid,
      WXPAY_APPID: appid,
      WXPAY_SERIAL: '5157F09EFDC096DE15EBE81A47057A7232F1B8E1',
      WXPAY_PRIVATE_KEY: this.merchant.privateKey,
      WXPAY_PUBLIC_KEY_ID: platformKeyId,
      WXPAY_PUBLIC_KEY: this.platform.publicKey,
      WXPAY_API_V3_KEY: apiV3Key,
      WXPAY_BASE_URL: `http://127.0.0.1:${port}/`,
      WXPAY_NOTIFY_URL: 'https://shop.example.com/notify',
    };
  }

  /** The person confirms the pay sheet. */
  pay(orderId: string): Paid {
    const payment = this.payments.get(orderId);
    if (payment?.state !== 'NOTPAY') throw new Error(`${orderId} cannot be paid`);
    payment.state = 'SUCCESS';
    const transactionId = `42000${randomBytes(11).toString('hex')}`;
    payment.paid = { transactionId, openid: payment.openid, at: Date.now() };
    return payment.paid;
  }

  /** The notice of a payment, as WeChat Pay would send it now; `changes` forge its content before it is sealed. */
  paidNotice(orderId: string, changes: Record<string, unknown> = {}): HttpEvent {
    return this.notice('TRANSACTION.SUCCESS', { ...this.transaction(orderId), ...changes });
  }

  refundNotice(orderId: string, changes: Record<string, unknown> = {}): HttpEvent {
    const [refundId, known] = [...this.refunds].find(([, one]) => one.orderId === orderId) ?? [''];
    const amount = { refund: known?.refundFen ?? 0 };
    const resource = { mchid, out_trade_no: orderId, out_refund_no: refundId, amount };
    return this.notice('REFUND.SUCCESS', { ...resource, refund_status: 'SUCCESS', ...changes });
  }

  notice(eventType: string, resource: object, id = randomBytes(16).toString('hex')): HttpEvent {
    const nonce = Formatter.nonce(12);
    const associated_data = 'transaction';
    const body = JSON.stringify({
      id,
      create_time: new Date().toISOString(),
      resource_type: 'encrypt-resource',
      event_type: eventType,
      summary: '支付成功',
      resource: {
        algorithm: 'AEAD_AES_256_GCM',
        original_type: 'transaction',
        ciphertext: Aes.AesGcm.encrypt(JSON.stringify(resource), apiV3Key, nonce, associated_data),
        nonce,
        associated_data,
      },
    });
    return this.sealed(body);
  }

  /** Any body, signed by the platform at `at`. */
  sealed(body: string, at = Date.now()): HttpEvent {
    const headers = Object.entries(this.signature(body, at));
    return {
      httpMethod: 'POST',
      path: '/notify',
      headers: Object.fromEntries(headers.map(([name, value]) => [name.toLowerCase(), value])),
      queryStringParameters: {},
      body,
      isBase64Encoded: false,
    };
  }

  private signature(body: string, at = Date.now()): Record<string, string> {
    const timestamp = String(Math.floor(at / 1000));
    const nonce = Formatter.nonce();
    return {
      'Wechatpay-Serial': platformKeyId,
      'Wechatpay-Timestamp': timestamp,
      'Wechatpay-Nonce': nonce,
      'Wechatpay-Signature': Rsa.sign(
        Formatter.response(timestamp, nonce, body),
        this.platform.privateKey,
      ),
    };
  }

  private transaction(orderId: string): object {
    const payment = this.payments.get(orderId);
    const { state, totalFen, paid } = payment ?? {};
    return {
      mchid,
      appid,
      out_trade_no: orderId,
      trade_state: state,
      trade_type: 'JSAPI',
      amount: { total: totalFen, payer_total: totalFen, currency: 'CNY', payer_currency: 'CNY' },
      ...(paid && {
        transaction_id: paid.transactionId,
        success_time: new Date(paid.at).toISOString().replace(/\.\d+Z$/, '+00:00'),
        payer: { openid: paid.openid },
      }),
    };
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString('utf8');
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const asked = `${request.method} ${url.pathname}`;
    this.asked.push(asked);
    await this.before(asked);
    if (this.isDown) return void request.socket.destroy();
    if (!this.isSigned(request, url, body)) return this.say(response, 401, { code: 'SIGN_ERROR' });
    const wanted = JSON.parse(body || '{}') as PrepayBody & RefundBody;
    const [status, said] = this.refuses(asked) ?? this.decide(asked, wanted);
    this.say(response, status, said);
  }

  private isSigned(request: IncomingMessage, url: URL, body: string): boolean {
    const pairs = (request.headers.authorization ?? '').matchAll(/(\w+)="([^"]*)"/g);
    const sent = new Map([...pairs].map(([, name = '', value = '']) => [name, value]));
    const [timestamp = '', nonce = ''] = [sent.get('timestamp'), sent.get('nonce_str')];
    const target = `${url.pathname}${url.search}`;
    const message = Formatter.request(request.method ?? '', target, timestamp, nonce, body);
    return Rsa.verify(message, sent.get('signature') ?? '', this.merchant.publicKey);
  }

  private decide(asked: string, body: PrepayBody & RefundBody): [number, object | undefined] {
    if (asked === 'POST /v3/pay/transactions/jsapi') return this.prepay(body);
    if (asked === 'POST /v3/refund/domestic/refunds') return this.refund(body);
    const orderId = /out-trade-no\/([^/]+)/.exec(asked)?.[1] ?? '';
    const payment = this.payments.get(orderId);
    if (payment === undefined) return [404, { code: 'ORDER_NOT_EXIST', message: '订单不存在' }];
    if (asked.startsWith('GET ')) return [200, this.transaction(orderId)];
    if (payment.state === 'SUCCESS') return [400, { code: 'ORDERPAID', message: '订单已支付' }];
    if (Date.now() - payment.openedAt < youngestToClose)
      return [403, { code: 'RULE_LIMIT', message: '订单生成后不能马上调用关单接口' }];
    payment.state = 'CLOSED';
    return [204, undefined];
  }

  private prepay(body: PrepayBody): [number, object] {
    const orderId = body.out_trade_no;
    const known = this.payments.get(orderId);
    if (known?.state === 'SUCCESS') return [400, { code: 'ORDERPAID', message: '订单已支付' }];
    if (known?.state === 'CLOSED') return [400, { code: 'ORDER_CLOSED', message: '订单已关闭' }];
    const prepayId = known?.prepayId ?? `wx${randomBytes(17).toString('hex')}`;
    const { total: totalFen } = body.amount;
    const { openid } = body.payer;
    const openedAt = known?.openedAt ?? Date.now();
    this.payments.set(orderId, { orderId, totalFen, openid, prepayId, openedAt, state: 'NOTPAY' });
    return [200, { prepay_id: prepayId }];
  }

  private refund(body: RefundBody): [number, object] {
    const { out_trade_no: orderId, out_refund_no: refundId, amount } = body;
    const known = this.refunds.get(refundId);
    const status = known?.status ?? this.refundStatus;
    this.refunds.set(refundId, { orderId, refundFen: amount.refund, status });
    return [200, { refund_id: `50${refundId}`, out_refund_no: refundId, status }];
  }

  private say(response: ServerResponse, status: number, said: object | undefined): void {
    const body = said === undefined ? '' : JSON.stringify(said);
    response.writeHead(status, { 'content-type': 'application/json', ...this.signature(body) });
    response.end(body);
  }
}
