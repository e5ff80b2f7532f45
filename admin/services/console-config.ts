import * as v from 'valibot';

const consoleConfig = v.object({
  signInUrl: v.pipe(v.string(), v.minLength(1), v.maxLength(2000)),
});

export interface ConsoleConfig {
  /** Where staff sign in; it comes back to `#/signed-in?token=...`. Always http or https. */
  readonly signInUrl: string;
}

/** A web address, absolute or on the console's own host; `javascript:` and the like are refused. */
export function webAddress(address: string, base: string): string | undefined {
  const parsed = URL.canParse(address, base) ? new URL(address, base) : undefined;
  return parsed?.protocol === 'https:' || parsed?.protocol === 'http:' ? parsed.href : undefined;
}

export function parseConsoleConfig(foreign: unknown, base: string): ConsoleConfig | undefined {
  const parsed = v.safeParse(consoleConfig, foreign);
  const signInUrl = parsed.success ? webAddress(parsed.output.signInUrl, base) : undefined;
  return signInUrl === undefined ? undefined : { signInUrl };
}

/** What only the host knows, asked at run time so that one build serves every host. Null: the host does not say. */
export async function loadConsoleConfig(signal: AbortSignal): Promise<ConsoleConfig | null> {
  const response = await fetch('/console-config.json', {
    signal,
    cache: 'no-store',
    headers: { accept: 'application/json' },
  });
  if (!response.ok) return null;
  const foreign: unknown = await response.json().catch(() => null);
  return parseConsoleConfig(foreign, window.location.href) ?? null;
}
