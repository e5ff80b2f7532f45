import * as v from 'valibot';

export interface SeenCall {
  readonly name: string;
  readonly action: string;
  readonly code: string;
  readonly ms: number;
}

const sent = v.object({ action: v.string() });
const answered = v.variant('ok', [
  v.object({ ok: v.literal(true) }),
  v.object({ ok: v.literal(false), code: v.string() }),
]);

const functionName = (input: RequestInfo | URL): string | undefined => {
  const url = input instanceof URL ? input.href : typeof input === 'string' ? input : input.url;
  return /\/v1\/functions\/([\w-]+)/.exec(url)?.[1];
};

function actionOf(init: RequestInit | undefined): string {
  if (typeof init?.body !== 'string') return '?';
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), sent), init.body);
  return parsed.success ? parsed.output.action : '?';
}

async function codeOf(response: Response): Promise<string> {
  const parsed = v.safeParse(answered, await response.json().catch(() => null));
  if (!parsed.success) return `HTTP ${response.status}`;
  return parsed.output.ok ? 'ok' : parsed.output.code;
}

/** Listens to a phone's function calls and cuts them off while the phone is offline. */
export function watchCalls(
  phone: Window,
  isOnline: () => boolean,
  seen: (call: SeenCall) => void,
): void {
  const askReal = phone.fetch.bind(phone);
  phone.fetch = async (input, init) => {
    const name = functionName(input);
    if (name === undefined) return askReal(input, init);
    const action = actionOf(init);
    const started = performance.now();
    const tell = (code: string) =>
      seen({ name, action, code, ms: Math.round(performance.now() - started) });
    if (!isOnline()) {
      tell('没有网络');
      throw new TypeError('Failed to fetch');
    }
    try {
      const response = await askReal(input, init);
      void codeOf(response.clone()).then(tell);
      return response;
    } catch (fault) {
      tell('没有回应');
      throw fault;
    }
  };
}
