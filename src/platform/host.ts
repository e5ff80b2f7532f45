import type { HostedPhone, MiniProgramHost } from '#contract/host';

declare global {
  interface Window {
    miniProgramHost?: MiniProgramHost;
  }
}

function findHost(): MiniProgramHost | undefined {
  try {
    return window.parent.miniProgramHost;
  } catch {
    // A page of another origin embeds the storefront: nobody plays WeChat's part.
    return undefined;
  }
}

let attached: HostedPhone | null | undefined;

/** The phone the storefront runs in. Null in the mini-program and in a browser that nobody hosts. */
export function hostedPhone(): HostedPhone | null {
  if (process.env.TARO_ENV !== 'h5') return null;
  attached ??= findHost()?.attach(window) ?? null;
  return attached;
}
