import { generateKeyPair, randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import * as v from 'valibot';
import { CloudFault } from '../engine/cloud-fault';

const settingsSchema = v.object({
  tokenKey: v.string(),
  appid: v.string(),
  mchid: v.string(),
  merchantSerial: v.string(),
  merchantPrivateKey: v.string(),
  merchantPublicKey: v.string(),
  platformKeyId: v.string(),
  platformPrivateKey: v.string(),
  platformPublicKey: v.string(),
  apiV3Key: v.pipe(v.string(), v.length(32)),
});

/** The accounts and keys of this local cloud: the mini-program, the merchant, and WeChat Pay's own side. */
export type CloudSettings = v.InferOutput<typeof settingsSchema>;

const pair = promisify(generateKeyPair);

async function rsaPair(): Promise<{ publicKey: string; privateKey: string }> {
  return pair('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
}

const hex = (bytes: number): string => randomBytes(bytes).toString('hex');
const digits = (count: number): string => [...randomBytes(count)].map((byte) => byte % 10).join('');

async function makeSettings(): Promise<CloudSettings> {
  const [merchant, platform] = await Promise.all([rsaPair(), rsaPair()]);
  return {
    tokenKey: hex(32),
    appid: `wx${hex(8)}`,
    mchid: `16${digits(8)}`,
    merchantSerial: hex(20).toUpperCase(),
    merchantPrivateKey: merchant.privateKey,
    merchantPublicKey: merchant.publicKey,
    platformKeyId: `PUB_KEY_ID_01${digits(30)}`,
    platformPrivateKey: platform.privateKey,
    platformPublicKey: platform.publicKey,
    apiV3Key: hex(16),
  };
}

/** Two clouds in one process may share keys they forget at the end; making RSA keys is slow. */
let inMemory: Promise<CloudSettings> | undefined;

/** Reads the settings kept in `dataDir`, making them on the first start; `null` keeps them in memory. */
export async function openSettings(dataDir: string | null): Promise<CloudSettings> {
  if (dataDir === null) return (inMemory ??= makeSettings());
  const file = path.join(dataDir, 'settings.json');
  const kept = await readKept(file);
  if (kept !== undefined) return kept;
  const settings = await makeSettings();
  await mkdir(dataDir, { recursive: true });
  await writeFile(`${file}.new`, JSON.stringify(settings, null, 2), { mode: 0o600 });
  await rename(`${file}.new`, file);
  return settings;
}

/** Only a file that is not there is made anew: what was signed and encrypted with other keys is lost with them. */
async function readKept(file: string): Promise<CloudSettings | undefined> {
  try {
    return v.parse(settingsSchema, JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    if (isNotThere(error)) return undefined;
    throw new CloudFault(
      'DATA_FILE_UNUSABLE',
      `${file} cannot be used: it is damaged, or may not be read. It was left as it is. Move it away to have new keys made, or put a backup in its place.`,
    );
  }
}

const isNotThere = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT';

/** The shop's settings as the functions read them: the same names as in production, keys as one PEM text each. */
export function shopEnv(settings: CloudSettings, origin: string): Record<string, string> {
  return {
    WXPAY_MCHID: settings.mchid,
    WXPAY_APPID: settings.appid,
    WXPAY_SERIAL: settings.merchantSerial,
    WXPAY_PRIVATE_KEY: settings.merchantPrivateKey,
    WXPAY_PUBLIC_KEY_ID: settings.platformKeyId,
    WXPAY_PUBLIC_KEY: settings.platformPublicKey,
    WXPAY_API_V3_KEY: settings.apiV3Key,
    WXPAY_BASE_URL: `${origin}/wechatpay/`,
    WXPAY_NOTIFY_URL: `${origin}/v1/notify/wechatpay`,
  };
}
