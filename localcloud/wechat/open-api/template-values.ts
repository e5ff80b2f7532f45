const SYMBOLS = String.raw`\p{P}\p{S} `;

const matching = (source: string) => {
  const pattern = new RegExp(`^(?:${source})$`, 'u');
  return (value: string): boolean => pattern.test(value);
};

const MOMENT = String.raw`\d{1,2}:\d{2}(?::\d{2})?`;
const DAY = [
  String.raw`\d{4}年\d{1,2}月\d{1,2}日`,
  String.raw`\d{4}年\d{1,2}月`,
  String.raw`\d{1,2}月\d{1,2}日`,
  String.raw`\d{4}[-/.]\d{1,2}(?:[-/.]\d{1,2})?`,
  String.raw`\d{1,2}[-/.]\d{1,2}`,
].join('|');
const time = `(?:(?:${DAY}) ?)?${MOMENT}`;
const date = `(?:${DAY})(?: ?${MOMENT})?`;

/**
 * What a word of a subscription message may be, by the kind its name begins with:
 * https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/mp-message-management/subscribe-message/sendMessage.html.
 */
const KINDS: Readonly<Record<string, (value: string) => boolean>> = {
  thing: matching(String.raw`\P{Cc}{1,20}`),
  number: (value) => value.length <= 32 && matching(String.raw`\d+(?:\.\d+)?`)(value),
  letter: matching('[A-Za-z]{1,32}'),
  symbol: matching(`[${SYMBOLS}]{1,5}`),
  character_string: matching(`[A-Za-z0-9${SYMBOLS}]{1,32}`),
  time: matching(`${time}(?:~${time})?`),
  date: matching(`${date}(?:~${date})?`),
  amount: matching(String.raw`\p{Sc}?\d{1,10}(?:\.\d+)?元?`),
  phone_number: matching(`[0-9${SYMBOLS}]{1,17}`),
  car_number: matching(String.raw`[\p{Script=Han}A-Z0-9][A-Z0-9]{0,6}[\p{Script=Han}A-Z0-9]`),
  name: matching(String.raw`[\p{Script=Han}A-Za-z·.]{1,10}|[A-Za-z${SYMBOLS}]{1,20}`),
  phrase: matching(String.raw`\p{Script=Han}{1,5}`),
  enum: matching(String.raw`\P{Cc}{1,20}`),
};

/** `character_string12` is of the kind `character_string`. */
const kindOf = (field: string): string => field.replace(/\d+$/, '');

export const isTemplateField = (field: string): boolean =>
  /^[a-z_]+\d+$/.test(field) && Object.hasOwn(KINDS, kindOf(field));

export const fits = (field: string, value: string): boolean =>
  KINDS[kindOf(field)]?.(value) ?? false;
