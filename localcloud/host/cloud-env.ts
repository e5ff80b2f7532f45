/** The local environment's name, where a real one would be like `shop-1a2b3c`. */
export const CLOUD_ENV_ID = 'local-env';

/** The credential the SDK signs with; the gateway accepts no other. It protects nothing and is no secret. */
export const CLOUD_CREDENTIAL = { secretId: 'local-cloud', secretKey: 'local-cloud-key' };

/**
 * What the cloud sets for every function. RUNENV keeps the SDK from looking for a metadata server; without
 * CONTEXT_KEYS it would not see the caller; the URL redirects its own HTTP transport to this machine.
 */
export function cloudEnv(origin: string): Record<string, string> {
  return {
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    TENCENTCLOUD_SECRETID: CLOUD_CREDENTIAL.secretId,
    TENCENTCLOUD_SECRETKEY: CLOUD_CREDENTIAL.secretKey,
    SCF_NAMESPACE: CLOUD_ENV_ID,
    TCB_ENV: CLOUD_ENV_ID,
    TCB_CONTEXT_KEYS: 'TCB_ENV,TCB_SOURCE,TCB_UUID,TCB_CUSTOM_USER_ID,TCB_SEQID',
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${origin}/cloudbase` }),
  };
}
