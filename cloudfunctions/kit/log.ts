import pino from 'pino';

/** Text that could tell who someone is: mobile numbers, and all of an openid but its end. */
const personal: readonly (readonly [RegExp, string])[] = [
  [/(?<!\d)1[3-9]\d{9}(?!\d)/g, '[phone]'],
  [/\bo[A-Za-z0-9_-]{23,31}([A-Za-z0-9_-]{4})\b/g, '[openid …$1]'],
];

/** Takes phones and openids out of a line, wherever they got in: ids in a database message, a stack. */
export function withoutPersonalData(text: string): string {
  return personal.reduce((line, [pattern, mark]) => line.replace(pattern, mark), text);
}

const logger = pino({
  level: process.env['LOG_LEVEL'] ?? 'info',
  base: null,
  redact: {
    paths: ['phone', 'openid', 'payerOpenid', 'address', '*.phone', '*.openid', '*.address'],
    censor: '[removed]',
  },
  hooks: { streamWrite: withoutPersonalData },
});

/** What a line may carry: names and numbers of our own, never a body or a document. */
export interface LogFields {
  readonly requestId?: string;
  readonly action?: string;
  readonly code?: string;
  readonly orderId?: string;
  readonly issueId?: string;
  readonly count?: number;
}

export const log = {
  info: (text: string, fields: LogFields = {}) => logger.info(fields, text),
  warn: (text: string, fields: LogFields = {}) => logger.warn(fields, text),
  /** A fault: ours to repair. */
  fault: (text: string, error: unknown, fields: LogFields = {}) =>
    logger.error({ ...fields, fault: describe(error) }, text),
};

function describe(error: unknown): string {
  if (error instanceof Error) return error.stack ?? error.message;
  return typeof error === 'string' ? error : (JSON.stringify(error) ?? 'undefined');
}
