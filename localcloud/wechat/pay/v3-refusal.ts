import type * as v from 'valibot';

const STATUS = {
  PARAM_ERROR: 400,
  INVALID_REQUEST: 400,
  APPID_MCHID_NOT_MATCH: 400,
  MCH_NOT_EXISTS: 400,
  ORDER_CLOSED: 400,
  ORDERPAID: 400,
  SIGN_ERROR: 401,
  ORDER_NOT_EXIST: 404,
  RESOURCE_NOT_EXISTS: 404,
} as const;

export type V3Code = keyof typeof STATUS;

/** An error as WeChat Pay V3 words it: an HTTP status, a code, and a sentence for the developer. */
export class V3Refusal extends Error {
  override readonly name = 'V3Refusal';

  constructor(
    readonly code: V3Code,
    message: string,
    readonly detail?: { field: string; issue: string; location: 'body' },
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

export function parameterRefusal(issue: v.BaseIssue<unknown>): V3Refusal {
  const field = `/${(issue.path ?? []).map((item) => String(item.key)).join('/')}`;
  return new V3Refusal('PARAM_ERROR', '参数错误', {
    field,
    issue: issue.message,
    location: 'body',
  });
}
