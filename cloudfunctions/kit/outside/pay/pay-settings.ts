import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import * as v from 'valibot';

const filled = v.pipe(v.string(), v.minLength(1));

/** A key in PEM. Read once here: reading it costs more than signing with it. */
const key = (readPem: (pem: string) => KeyObject) =>
  v.pipe(
    filled,
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      try {
        return readPem(dataset.value);
      } catch {
        addIssue({ message: 'Not a key in PEM' });
        return NEVER;
      }
    }),
  );

/** Environment variables of the functions that talk to WeChat Pay; the same names everywhere. */
const environment = v.pipe(
  v.object({
    WXPAY_MCHID: filled,
    WXPAY_APPID: filled,
    WXPAY_SERIAL: filled,
    WXPAY_PRIVATE_KEY: key(createPrivateKey),
    WXPAY_PUBLIC_KEY_ID: filled,
    WXPAY_PUBLIC_KEY: key(createPublicKey),
    WXPAY_API_V3_KEY: v.pipe(v.string(), v.length(32)),
    WXPAY_BASE_URL: v.optional(filled, 'https://api.mch.weixin.qq.com/'),
    WXPAY_NOTIFY_URL: filled,
  }),
  v.transform((env) => ({
    mchid: env.WXPAY_MCHID,
    appid: env.WXPAY_APPID,
    serial: env.WXPAY_SERIAL,
    privateKey: env.WXPAY_PRIVATE_KEY,
    publicKeyId: env.WXPAY_PUBLIC_KEY_ID,
    publicKey: env.WXPAY_PUBLIC_KEY,
    apiV3Key: env.WXPAY_API_V3_KEY,
    baseUrl: env.WXPAY_BASE_URL,
    notifyUrl: env.WXPAY_NOTIFY_URL,
  })),
);

export type PaySettings = v.InferOutput<typeof environment>;

/** @throws Error naming the variables that are missing or no keys, never their values. */
export function paySettings(env: NodeJS.ProcessEnv): PaySettings {
  const read = v.safeParse(environment, env);
  if (read.success) return read.output;
  const names = read.issues.map((issue) => v.getDotPath(issue) ?? '').join(', ');
  throw new Error(`WeChat Pay is not set up: ${names}`);
}
