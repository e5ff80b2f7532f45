import * as v from 'valibot';

/** What a development route says when it cannot do what was asked. */
export class Refused extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

const refusal = v.looseObject({ code: v.string(), message: v.optional(v.string()) });

/** One JSON request to the local cloud; anything but the expected answer is thrown as `Refused`. */
export async function ask<Schema extends v.GenericSchema>(
  route: string,
  body: unknown,
  answer: Schema,
  method = body === undefined ? 'GET' : 'POST',
): Promise<v.InferOutput<Schema>> {
  const init: RequestInit = {
    method,
    ...(body !== undefined && {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  };
  const response = await fetch(route, init).catch(() => {
    throw new Refused('OFFLINE', '本地云没有回应，请看看终端里它是否还在运行。');
  });
  const json: unknown = await response.json().catch(() => null);
  const parsed = v.safeParse(answer, json);
  if (response.ok && parsed.success) return parsed.output;
  const refused = v.safeParse(refusal, json);
  if (refused.success) {
    throw new Refused(refused.output.code, refused.output.message ?? refused.output.code);
  }
  throw new Refused('UNREADABLE', `本地云的回答看不懂(${route},${response.status})。`);
}
