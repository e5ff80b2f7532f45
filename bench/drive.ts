import { Agent, request } from 'node:http';

/** A refusal, told apart by its code. */
export class Refused extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

/** What some people did in one stretch of time. */
export interface Stretch {
  readonly perSecond: number;
  readonly done: number;
  /** Milliseconds of each thing done. */
  readonly took: readonly number[];
  /** How often each code was the answer. */
  readonly errors: ReadonlyMap<string, number>;
}

/** Everybody does their thing again and again for so long; what was begun is finished and counted. */
export async function drive(
  people: readonly (() => Promise<void>)[],
  seconds: number,
): Promise<Stretch> {
  const took: number[] = [];
  const errors = new Map<string, number>();
  const began = performance.now();
  const until = began + seconds * 1000;
  const repeat = async (act: () => Promise<void>): Promise<void> => {
    while (performance.now() < until) {
      const start = performance.now();
      try {
        await act();
        took.push(performance.now() - start);
      } catch (error) {
        const code = error instanceof Refused ? error.code : String(error);
        errors.set(code, (errors.get(code) ?? 0) + 1);
      }
    }
  };
  await Promise.all(people.map(repeat));
  const perSecond = (took.length * 1000) / (performance.now() - began);
  return { perSecond, done: took.length, took, errors };
}

const agent = new Agent({ keepAlive: true });

/** Posts JSON over connections that stay open; node:http, because fetch costs as much as a light server. */
export function post(url: string, value: unknown, token?: string): Promise<unknown> {
  const body = JSON.stringify(value);
  const headers = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
  };
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: 'POST', agent, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('error', reject);
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => resolve(JSON.parse(Buffer.concat(parts).toString())));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
