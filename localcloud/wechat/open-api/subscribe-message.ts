import { randomUUID } from 'node:crypto';
import { isFields, type Fields } from '../../engine/document';
import { riskOf } from './content-words';
import { demoTemplates } from './demo-templates';
import type { OpenApiRecord } from './open-api-records';
import type { Api, OpenApiTools } from './open-api-tools';
import type { PageCheck } from './page-check';
import { openidIn, optionalText } from './request-data';
import { fits, isTemplateField } from './template-values';
import { refusal, WxRefusal } from './wx-refusal';

/** WeChat asks about this many templates in one dialog. */
const MAX_ASKED = 5;
const STATES = ['developer', 'trial', 'formal'];
const LANGUAGES = ['zh_CN', 'en_US', 'zh_HK', 'zh_TW'];

type Template = OpenApiRecord<'~wxTemplates'>;
export type ReceivedMessage = OpenApiRecord<'~wxMessages'>;

/** What `wx.requestSubscribeMessage` gives the phone: an answer per template, or why it did not ask. */
export type DialogOutcome = Readonly<Record<string, string | number>>;

/**
 * Subscription messages: one accepted request is one message of that template to that person, and nobody can ask how
 * many are left. https://developers.weixin.qq.com/miniprogram/dev/framework/open-ability/subscribe-message.html
 */
export class SubscribeMessages {
  constructor(
    private readonly tools: OpenApiTools,
    private readonly pages: PageCheck,
  ) {}

  /** cloud.openapi.subscribeMessage.send */
  readonly send: Api = async (data) => {
    const openid = openidIn(data, 'touser');
    const template = this.template(optionalText(data, 'template_id') ?? '');
    if (template === undefined) throw new WxRefusal(40037, 'invalid template_id');
    const values = valuesFor(template, data['data']);
    const page = optionalText(data, 'page') || null;
    if (page !== null && !this.pages.knows(page)) throw refusal.page();
    checkChoice(data, 'miniprogram_state', STATES);
    checkChoice(data, 'lang', LANGUAGES);
    if (Object.values(values).some((value) => riskOf(value)?.suggest === 'risky'))
      throw new WxRefusal(45168, 'hit sensitive words');
    const message = { openid, templateId: template._id, title: template.title, data: values, page };
    await this.deliver(message);
    return { errcode: 0, errmsg: 'ok' };
  };

  /** A person answers the dialog of `wx.requestSubscribeMessage`. */
  async ask(
    openid: string,
    answers: Readonly<Record<string, 'accept' | 'reject'>>,
  ): Promise<DialogOutcome> {
    const asked = Object.keys(answers);
    const fault = this.dialogFault(openid, asked);
    if (fault !== undefined) return fault;
    await this.tools.book.write((entry) => {
      for (const templateId of asked) {
        if (answers[templateId] !== 'accept') continue;
        const _id = `${openid} ${templateId}`;
        const { sends = 0 } = this.tools.book.get('~wxSubscriptions', _id) ?? {};
        entry.put('~wxSubscriptions', { _id, openid, templateId, sends: sends + 1 });
      }
    });
    return { errMsg: 'requestSubscribeMessage:ok', ...answers };
  }

  /** A person turns all messages of the mini-program off or on again, in WeChat's settings. */
  async switch(openid: string, isOn: boolean): Promise<void> {
    if (isOn) await this.tools.book.remove('~wxMessagesOff', openid);
    else await this.tools.book.write((entry) => entry.put('~wxMessagesOff', { _id: openid }));
  }

  received(openid: string): ReceivedMessage[] {
    return this.tools.book
      .list('~wxMessages', { openid })
      .sort((one, other) => one.sentAt - other.sentAt);
  }

  templates(): Template[] {
    return [
      ...Object.values(demoTemplates).map((one) => ({ ...one, fields: [...one.fields] })),
      ...this.tools.book.list('~wxTemplates'),
    ];
  }

  /** A template the merchant chose in WeChat's console. @returns false when a field is of no kind WeChat knows */
  async addTemplate(template: Template): Promise<boolean> {
    if (template.fields.length === 0 || !template.fields.every(isTemplateField)) return false;
    await this.tools.book.write((entry) => entry.put('~wxTemplates', template));
    return true;
  }

  private template(id: string): Template | undefined {
    return this.templates().find(({ _id }) => _id === id);
  }

  private isOff(openid: string): boolean {
    return this.tools.book.get('~wxMessagesOff', openid) !== undefined;
  }

  private dialogFault(openid: string, asked: readonly string[]): DialogOutcome | undefined {
    const fail = (errCode: number, why: string) => ({
      errCode,
      errMsg: `requestSubscribeMessage:fail ${why}`,
    });
    if (asked.length > MAX_ASKED) return fail(20003, 'Templates count out of max bounds');
    if (asked.length === 0 || !asked.every((id) => this.template(id) !== undefined))
      return fail(20001, 'No template data return, verify the template id exist');
    return this.isOff(openid) ? fail(20004, 'The main switch is switched off') : undefined;
  }

  private async deliver(message: Omit<ReceivedMessage, '_id' | 'sentAt'>): Promise<void> {
    const { book, now } = this.tools;
    const subscription = book.get('~wxSubscriptions', `${message.openid} ${message.templateId}`);
    if (!subscription || subscription.sends < 1 || this.isOff(message.openid))
      throw new WxRefusal(43101, 'user refuse to accept the msg');
    await book.write((entry) => {
      entry.put('~wxSubscriptions', { ...subscription, sends: subscription.sends - 1 });
      entry.put('~wxMessages', { _id: randomUUID(), ...message, sentAt: now() });
    });
  }
}

function checkChoice(data: Fields, name: string, known: readonly string[]): void {
  const value = optionalText(data, name);
  if (value !== undefined && !known.includes(value)) throw refusal.arguments(name);
}

/** The words of a message. Fields the template does not have are left out, as by WeChat. */
function valuesFor({ fields }: Template, data: unknown): Record<string, string> {
  if (!isFields(data)) throw new WxRefusal(47003, 'argument invalid! data is empty');
  return Object.fromEntries(fields.map((field) => [field, valueOf(field, data[field])]));
}

function valueOf(field: string, given: unknown): string {
  const value = isFields(given) ? given['value'] : undefined;
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string' || text === '')
    throw new WxRefusal(47003, `argument invalid! data.${field}.value is empty`);
  if (!fits(field, text))
    throw new WxRefusal(47003, `argument invalid! data.${field}.value invalid`);
  return text;
}
