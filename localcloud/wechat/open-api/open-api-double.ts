import type { Fields } from '../../engine/document';
import type { Engine } from '../../engine/engine';
import type { OpenApi, OpenApiFile } from '../../gateway/open-api';
import { OpenApiFault } from '../../gateway/open-api';
import type { CallContext } from '../../gateway/protocol';
import type { Log } from '../../host/log';
import { OneAtATime } from '../../one-at-a-time';
import { MediaChecks, type MediaCheckTools } from './media-check';
import { openApiBook } from './open-api-book';
import type { Api } from './open-api-tools';
import { pageCheck } from './page-check';
import { PhoneNumbers } from './phone-number';
import { RiskRanks } from './risk-rank';
import { ShippingInfo } from './shipping-info';
import { SubscribeMessages } from './subscribe-message';
import { TextCheck } from './text-check';
import { WxRefusal } from './wx-refusal';
import { Wxacode } from './wxacode';

export interface OpenApiDoubleOptions extends Pick<MediaCheckTools, 'canRead' | 'push'> {
  readonly engine: Engine;
  readonly appid: string;
  readonly mchid: string;
  /** The address of the local cloud. */
  readonly origin: string;
  /** The pages of the mini-program, the home page first. */
  readonly pages: readonly string[];
  /** What a function's config.json declares. */
  readonly permissionsOf: (functionName: string) => Promise<readonly string[]>;
  readonly log: Log;
  readonly perMinute?: number;
  readonly checkTakesMs?: number;
}

/** The function does not declare the interface in its config.json. */
const NO_PERMISSION = -604101;

/** WeChat's interfaces for servers, and what people do in WeChat itself. */
export class OpenApiDouble implements OpenApi {
  readonly messages: SubscribeMessages;
  readonly phoneNumbers: PhoneNumbers;
  readonly riskRanks: RiskRanks;
  readonly mediaChecks: MediaChecks;
  readonly shipping: ShippingInfo;
  private readonly apis: ReadonlyMap<string, Api>;
  /** Decisions about what is left and what was used are taken one after another. */
  private readonly turns = new OneAtATime();

  constructor(private readonly options: OpenApiDoubleOptions) {
    const tools = { ...options, book: openApiBook(options.engine), now: options.engine.now };
    const pages = pageCheck(options.pages);
    const codes = new Wxacode({ ...tools, pages });
    this.messages = new SubscribeMessages(tools, pages);
    this.phoneNumbers = new PhoneNumbers(tools);
    this.riskRanks = new RiskRanks(tools);
    this.mediaChecks = new MediaChecks(tools);
    this.shipping = new ShippingInfo(tools);
    this.apis = new Map<string, Api>([
      ['phonenumber.getPhoneNumber', this.phoneNumbers.getPhoneNumber],
      ['riskControl.getUserRiskRank', this.riskRanks.getUserRiskRank],
      ['security.mediaCheckAsync', this.mediaChecks.mediaCheckAsync],
      ['security.msgSecCheck', new TextCheck(tools).msgSecCheck],
      ['subscribeMessage.send', this.messages.send],
      ['wxa.sec.order.uploadShippingInfo', this.shipping.upload],
      ['wxacode.createQRCode', codes.createQRCode],
      ['wxacode.get', codes.get],
      ['wxacode.getUnlimited', codes.getUnlimited],
    ]);
  }

  async call(
    name: string,
    data: Fields,
    context: CallContext,
  ): Promise<Fields | OpenApiFile | undefined> {
    const api = this.apis.get(name);
    if (api === undefined) return undefined;
    await this.checkPermission(name, context);
    return this.inTurn(async () => {
      try {
        return await api(data, context);
      } catch (error) {
        if (!(error instanceof WxRefusal)) throw error;
        return { errcode: error.errcode, errmsg: `${error.errmsg} rid: ${context.requestId}` };
      }
    });
  }

  /** People act between calls, never in the middle of one. */
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    return this.turns.run(work);
  }

  resume(): void {
    this.mediaChecks.resume();
  }

  async stop(): Promise<void> {
    await this.mediaChecks.stop();
    await this.turns.idle();
  }

  private async checkPermission(name: string, { invocation }: CallContext): Promise<void> {
    const declared =
      invocation === undefined ? [] : await this.options.permissionsOf(invocation.functionName);
    if (!declared.includes(name)) throw new OpenApiFault(NO_PERMISSION);
  }
}
