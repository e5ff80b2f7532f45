import { randomUUID } from 'node:crypto';
import type { AnswerOf, InputOf, Reply } from '#contract/action';
import { adminActions } from '#contract/admin';
import { openActions } from '#contract/open';
import { shopActions } from '#contract/shop';

const tables = { open: openActions, shop: shopActions, admin: adminActions };
type Tables = typeof tables;
type Name = keyof Tables;
type Action<F extends Name> = keyof Tables[F] & string;
type Input<F extends Name, A extends Action<F>> = InputOf<Tables[F][A]>;
type Answer<F extends Name, A extends Action<F>> = AnswerOf<Tables[F][A]>;

/** Somebody who talks to the shop over HTTP: with a token, or as a visitor nobody knows. */
export interface Caller {
  /** What the function said, refusals included. */
  ask<F extends Name, A extends Action<F>>(
    name: F,
    action: A,
    data: Input<F, A>,
    key?: string,
  ): Promise<Reply<Answer<F, A>>>;
  /** The answer itself; a refusal is a failure of the test. */
  get<F extends Name, A extends Action<F>>(
    name: F,
    action: A,
    data: Input<F, A>,
    key?: string,
  ): Promise<Answer<F, A>>;
  /** A body as it is, for what the contract forbids. */
  raw(name: string, body: string): Promise<{ status: number; code: string; message: string }>;
}

export function createCaller(url: string, token?: string): Caller {
  const send = (name: string, body: string) =>
    fetch(`${url}/v1/functions/${name}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      body,
    });
  const ask: Caller['ask'] = async (name, action, data, key = randomUUID()) => {
    const spec: { mutates: boolean } | undefined = Object.entries(tables[name]).find(
      ([known]) => known === action,
    )?.[1];
    const event = { action, data, ...(spec?.mutates === true ? { key } : {}) };
    const response = await send(name, JSON.stringify(event));
    return (await response.json()) as Reply<never>;
  };
  return {
    ask,
    async get(name, action, data, key) {
      const reply = await ask(name, action, data, key);
      if (reply.ok) return reply.data;
      throw new Error(`${name}.${action} answered ${reply.code}: ${reply.message}`);
    },
    async raw(name, body) {
      const response = await send(name, body);
      const said = (await response.json()) as { code?: string; message?: string };
      return { status: response.status, code: said.code ?? 'ok', message: said.message ?? '' };
    },
  };
}

/** A development route of the local cloud. */
export async function dev<Said>(url: string, route: string, body: unknown): Promise<Said> {
  const response = await fetch(`${url}/dev/${route}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return (await response.json()) as Said;
}

export async function signIn(
  url: string,
  identity: { openid: string } | { staff: string },
): Promise<Caller> {
  const { token } = await dev<{ token: string }>(url, 'login', identity);
  return createCaller(url, token);
}
