import type { Fields } from '../../engine/document';
import type { CallContext } from '../../gateway/protocol';
import { riskOf, type ContentRisk } from './content-words';
import { MinuteLimit } from './minute-limit';
import type { Api, OpenApiTools } from './open-api-tools';
import { choice, openidIn, optionalText, requiredText } from './request-data';
import { refusal, WxRefusal } from './wx-refusal';

const MAX_CHARACTERS = 2500;
/** Profile, comment, forum, social log. */
export const CHECK_SCENES = [1, 2, 3, 4] as const;
export const PASS_LABEL = 100;

export interface TextCheckTools extends OpenApiTools {
  /** Texts in a minute: 4,000. */
  readonly perMinute?: number;
}

/** cloud.openapi.security.msgSecCheck: version 2, and version 1 for who still asks without `version`. */
export class TextCheck {
  private readonly limit: MinuteLimit;

  constructor({ perMinute = 4000, now }: TextCheckTools) {
    this.limit = new MinuteLimit(perMinute, now);
  }

  readonly msgSecCheck: Api = (data, context) => {
    this.limit.count();
    const content = requiredText(data, 'content');
    if (data['version'] === undefined) return firstVersion(content);
    choice(data['version'], [2], refusal.arguments('version'));
    return secondVersion(content, data, context);
  };
}

/** Only says yes or no. */
function firstVersion(content: string): Fields {
  if (Buffer.byteLength(content) > 500 * 1024) throw tooLong();
  if (riskOf(content)?.suggest === 'risky') throw new WxRefusal(87014, 'risky content');
  return { errcode: 0, errmsg: 'ok' };
}

function secondVersion(content: string, data: Fields, { requestId }: CallContext): Fields {
  openidIn(data, 'openid');
  choice(data['scene'], CHECK_SCENES, refusal.scene());
  if ([...content].length > MAX_CHARACTERS) throw tooLong();
  const texts = ['title', 'nickname', 'signature'].map((name) => optionalText(data, name) ?? '');
  const risk = worst([content, ...texts].map(riskOf));
  return { errcode: 0, errmsg: 'ok', trace_id: requestId, ...verdict(risk) };
}

const tooLong = () => new WxRefusal(45002, 'content size out of limit');

const worst = (risks: readonly (ContentRisk | undefined)[]): ContentRisk | undefined =>
  risks.find((risk) => risk?.suggest === 'risky') ?? risks.find((risk) => risk !== undefined);

function verdict(risk: ContentRisk | undefined): Fields {
  const { suggest, label } = risk ?? { suggest: 'pass', label: PASS_LABEL };
  const byModel = { strategy: 'content_model', errcode: 0, suggest, label, prob: 90 };
  const byWord = risk && { suggest, label, level: 90, keyword: risk.keyword };
  return {
    result: { suggest, label },
    detail: [byModel, { strategy: 'keyword', errcode: 0, ...byWord }],
  };
}
