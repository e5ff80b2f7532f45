import type * as v from 'valibot';

/** The HTTP status of each code WeChat Pay V3 documents and the double uses. */
const STATUS = {
  PARAM_ERROR: 400,
  INVALID_REQUEST: 400,
  APPID_MCHID_NOT_MATCH: 400,
  MCH_NOT_EXISTS: 400,
  ORDER_CLOSED: 400,
  ORDERPAID: 400,
  NO_STATEMENT_EXIST: 400,
  STATEMENT_CREATING: 400,
  SIGN_ERROR: 401,
  NOT_ENOUGH: 403,
  RULE_LIMIT: 403,
  NOT_FOUND: 404,
  ORDER_NOT_EXIST: 404,
  RESOURCE_NOT_EXISTS: 404,
  FREQUENCY_LIMITED: 429,
  SYSTEM_ERROR: 500,
} as const;

export type V3Code = keyof typeof STATUS;

/** Where in a request the fault lies. */
type Location = 'body' | 'query';

/** An error as WeChat Pay V3 words it: an HTTP status, a code, and a sentence for the developer. */
export class V3Refusal extends Error {
  override readonly name = 'V3Refusal';

  constructor(
    readonly code: V3Code,
    message: string,
    readonly detail?: { field: string; issue: string; location: Location },
  ) {
    super(message);
  }

  get status(): number {
    return STATUS[this.code];
  }

  get body(): object {
    return { code: this.code, message: this.message, ...(this.detail && { detail: this.detail }) };
  }
}

export function parameterRefusal(issue: v.BaseIssue<unknown>, location: Location): V3Refusal {
  const field = `/${(issue.path ?? []).map((item) => String(item.key)).join('/')}`;
  const isUnknown = issue.type === 'strict_object' && issue.expected === 'never';
  const message = isUnknown ? '请求中含有未在API文档中定义的参数' : '参数错误';
  return new V3Refusal('PARAM_ERROR', message, { field, issue: issue.message, location });
}
