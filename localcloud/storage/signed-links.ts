import { createHmac, timingSafeEqual } from 'node:crypto';

/** What a link allows: to bring a file to a path, or to read it. */
type Purpose = 'put' | 'get';

export interface Signature {
  /** UTC seconds; the link is good before this instant. */
  readonly until: number;
  readonly sign: string;
}

export interface SignedLinks {
  issue(purpose: Purpose, path: string, lifeSeconds: number): Signature;
  check(purpose: Purpose, path: string, given: Signature): 'good' | 'expired' | 'forged';
}

/** What one of our links says; undefined for every other address. */
export function readLink(
  address: string,
  origin: string,
): (Signature & { path: string }) | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (url.origin !== origin || !url.pathname.startsWith('/files/')) return undefined;
  try {
    const path = decodeURIComponent(url.pathname.slice('/files/'.length));
    const { t = '', sign = '' } = Object.fromEntries(url.searchParams);
    return { path, until: Number(t), sign };
  } catch {
    return undefined;
  }
}

/**
 * @param secret the key of the local cloud's own tokens, from which links get one of theirs
 * @param now UTC milliseconds
 */
export function signedLinks(secret: string, now: () => number): SignedLinks {
  const key = createHmac('sha256', secret).update('links to files').digest();
  const signOf = (purpose: Purpose, path: string, until: number): string =>
    createHmac('sha256', key).update(`${purpose}\n${until}\n${path}`).digest('hex');
  return {
    issue(purpose, path, lifeSeconds) {
      const until = Math.floor(now() / 1000) + lifeSeconds;
      return { until, sign: signOf(purpose, path, until) };
    },
    check(purpose, path, { until, sign }) {
      const right = Buffer.from(signOf(purpose, path, until));
      const given = Buffer.from(sign);
      if (given.length !== right.length || !timingSafeEqual(given, right)) return 'forged';
      return now() < until * 1000 ? 'good' : 'expired';
    },
  };
}
