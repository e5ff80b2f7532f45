import { area, type ConformanceEnv } from '../conformance-case';
import { errCodeOf, failureOf, isRefused, messageOf, refusalShape } from '../refused';
import type { Doc } from '../sdk';

/** The function every local run deploys: answers its event, or fails when the event asks for it. */
export const ECHO = 'echo';

export const functionCases = area(
  'function calls',
  [
    [
      'the event arrives and the answer comes back',
      async ({ cloud }) => ({
        result: (await cloud.callFunction({ name: ECHO, data: { action: 'x', 茶: [1, null] } }))
          .result,
      }),
    ],
    [
      'an event without data is an empty object',
      async ({ cloud }) => ({ result: (await cloud.callFunction({ name: ECHO })).result }),
    ],
    [
      'a function that fails: the code of the cloud with the number -1',
      async ({ cloud }) => ({
        shape: await refusalShape(() => cloud.callFunction({ name: ECHO, data: { fail: true } })),
      }),
    ],
    [
      'a function nobody deployed',
      async ({ cloud }) => ({
        refused: await isRefused(() => cloud.callFunction({ name: 'nobody' })),
      }),
    ],
  ],
  { localOnly: 'an environment holds no function of this suite' },
);

const call = (env: ConformanceEnv, group: string, name: string, data: object): Promise<Doc> => {
  const api = env.cloud.openapi[group]?.[name];
  if (api === undefined) throw new Error(`the SDK has no openapi.${group}.${name}`);
  return api(data);
};

export const openApiCases = area(
  'openapi',
  [
    [
      'data goes out in snake case and comes back in camel case',
      async (env) => {
        const answer = await call(env, 'subscribeMessage', 'send', {
          touser: 'o',
          templateId: 't',
          data: { thing1: { value: '茶' } },
        });
        return { errCode: answer['errCode'], echo: answer['echo'] };
      },
    ],
    [
      'a refusal of WeChat is an error with its number',
      async (env) => {
        const refused = () => call(env, 'security', 'msgSecCheck', { content: 'bad' });
        return { errCode: await errCodeOf(refused), words: messageOf(await failureOf(refused)) };
      },
    ],
    [
      'a picture comes back as bytes with its type',
      async (env) => {
        const { buffer, contentType } = await call(env, 'wxacode', 'getUnlimited', { scene: 's' });
        return { contentType, buffer: buffer instanceof Uint8Array ? Buffer.from(buffer) : buffer };
      },
    ],
    [
      '10: keys of your own data are turned as well',
      async (env) => {
        const answer = await call(env, 'subscribeMessage', 'send', {
          data: { myKey: { innerKey: 1 } },
        });
        return { echo: answer['echo'] };
      },
    ],
    [
      'pay: data goes out in snake case and comes back in camel case',
      async ({ cloud }) => ({
        answer: await cloud.cloudPay['unifiedOrder']?.({ totalFee: 100, outTradeNo: 'N1' }),
      }),
    ],
  ],
  { localOnly: 'WeChat answers these only for a mini-program of its own and its people' },
);
