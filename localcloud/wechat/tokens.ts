import { createHmac, timingSafeEqual } from 'node:crypto';
import * as v from 'valibot';
import { isOpenid, type Identity } from './identity';

const identitySchema: v.GenericSchema<unknown, Identity> = v.variant('kind', [
  v.strictObject({ kind: v.literal('phone'), openid: v.custom<string>(isOpenid) }),
  v.strictObject({ kind: v.literal('staff'), staffId: v.pipe(v.string(), v.nonEmpty()) }),
]);

export interface Tokens {
  issue(identity: Identity): string;
  /** The identity a token speaks for, or undefined when this local cloud did not issue it. */
  read(token: string): Identity | undefined;
}

/** Signed bearer tokens. The key lives with the data, so people stay signed in over a restart. */
export function createTokens(key: string): Tokens {
  const sign = (body: string): Buffer => createHmac('sha256', key).update(body).digest();
  return {
    issue(identity) {
      const body = Buffer.from(JSON.stringify(identity)).toString('base64url');
      return `${body}.${sign(body).toString('base64url')}`;
    },
    read(token) {
      const [body = '', signature = '', ...rest] = token.split('.');
      const given = Buffer.from(signature, 'base64url');
      const right = sign(body);
      if (rest.length > 0 || given.length !== right.length || !timingSafeEqual(given, right))
        return undefined;
      const parsed = v.safeParse(
        identitySchema,
        JSON.parse(Buffer.from(body, 'base64url').toString()),
      );
      return parsed.success ? parsed.output : undefined;
    },
  };
}
