/**
 * WeChat's JavaScript engine has no AbortController and TanStack Query waits for one for ever.
 * Imported first by the app; does nothing where the engine has its own.
 */
class Signal {
  aborted = false;
  reason: unknown = undefined;
  onabort: (() => void) | null = null;
  private readonly listeners = new Set<() => void>();

  addEventListener(_event: 'abort', listener: () => void) {
    this.listeners.add(listener);
  }

  removeEventListener(_event: 'abort', listener: () => void) {
    this.listeners.delete(listener);
  }

  throwIfAborted() {
    if (this.aborted) throw this.reason;
  }

  fire(reason: unknown) {
    if (this.aborted) return;
    this.aborted = true;
    this.reason = reason;
    this.onabort?.();
    this.listeners.forEach((listener) => listener());
  }
}

class Controller {
  readonly signal = new Signal();

  abort(reason: unknown = new Error('aborted')) {
    this.signal.fire(reason);
  }
}

/** Gives the engine an AbortController when it has none. */
export function provideAbortController() {
  if (typeof globalThis.AbortController !== 'undefined') return;
  Object.assign(globalThis, { AbortController: Controller, AbortSignal: Signal });
}

// At import: the query library looks for it as soon as it is loaded.
provideAbortController();
