import { useCallback, useContext, useEffect, useRef, useState } from 'react';
import { Live } from './live';

const EVERY_MS = 2000;

export interface Polled<Value> {
  /** The last good answer; missing before the first. */
  readonly value?: Value;
  /** Why the last attempt failed; the value before it stays. */
  readonly fault?: string;
  readonly refresh: () => void;
}

/** Asks again every two seconds while somebody looks at the page, and at once when `load` changes. */
export function usePolled<Value>(load: () => Promise<Value>): Polled<Value> {
  const isLive = useContext(Live);
  const [told, setTold] = useState<Omit<Polled<Value>, 'refresh'>>({});
  const asked = useRef(0);

  const ask = useCallback(async () => {
    const turn = (asked.current += 1);
    const isNewest = () => turn === asked.current;
    try {
      const value = await load();
      if (isNewest()) setTold({ value });
    } catch (error) {
      const fault = error instanceof Error ? error.message : '没有问到。';
      if (isNewest()) setTold(({ value }) => (value === undefined ? { fault } : { value, fault }));
    }
  }, [load]);

  useEffect(() => {
    void ask();
    if (!isLive) return undefined;
    const look = () => {
      if (document.visibilityState === 'visible') void ask();
    };
    const timer = setInterval(look, EVERY_MS);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [ask, isLive]);

  return { ...told, refresh: () => void ask() };
}
