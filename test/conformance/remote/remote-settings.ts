import { randomBytes } from 'node:crypto';
import * as v from 'valibot';

const needed = (name: string) =>
  v.pipe(v.optional(v.string(), ''), v.nonEmpty(`${name} is missing`));

const settingsSchema = v.object({
  CONFORMANCE_ENV: needed('CONFORMANCE_ENV'),
  TENCENTCLOUD_SECRETID: needed('TENCENTCLOUD_SECRETID'),
  TENCENTCLOUD_SECRETKEY: needed('TENCENTCLOUD_SECRETKEY'),
  TENCENTCLOUD_REGION: v.optional(v.string(), 'ap-shanghai'),
  CONFORMANCE_API: v.optional(v.pipe(v.string(), v.url()), 'https://tcb.tencentcloudapi.com'),
  CONFORMANCE_PREFIX: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^[a-z][a-z0-9_]{3,29}_$/, 'CONFORMANCE_PREFIX must be like my_prefix_'),
    ),
  ),
});

export interface RemoteSettings {
  readonly envId: string;
  readonly secretId: string;
  readonly secretKey: string;
  readonly region: string;
  /** Of Tencent's own interface; the SDK finds its address by itself. */
  readonly apiAddress: string;
  /** Begins the names of the suite's collections. */
  readonly prefix: string;
}

/** @throws with a sentence about the first setting that is missing or odd */
export function remoteSettings(
  environment: Readonly<Record<string, string | undefined>>,
): RemoteSettings {
  const parsed = v.safeParse(settingsSchema, environment);
  if (!parsed.success) throw new Error(parsed.issues[0].message);
  const { output } = parsed;
  return {
    envId: output.CONFORMANCE_ENV,
    secretId: output.TENCENTCLOUD_SECRETID,
    secretKey: output.TENCENTCLOUD_SECRETKEY,
    region: output.TENCENTCLOUD_REGION,
    apiAddress: output.CONFORMANCE_API,
    prefix: output.CONFORMANCE_PREFIX ?? `conformance_${randomBytes(4).toString('hex')}_`,
  };
}
