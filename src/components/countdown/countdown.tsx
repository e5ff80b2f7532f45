import { Text } from '@tarojs/components';
import { useEffect, useRef, useState } from 'react';

interface CountdownProps {
  /** UTC ms at which it is over. */
  readonly until: number;
  /** The server's time when it answered: the phone's clock may be wrong. */
  readonly serverNow: number;
  readonly onOver?: (() => void) | undefined;
  readonly className?: string;
}

const two = (value: number) => `${value}`.padStart(2, '0');

/** "29:05", "3:29:05" from an hour on. */
export function remainingText(milliseconds: number): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
  const hours = Math.floor(seconds / 3600);
  const rest = `${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest;
}

/** Time left, second by second, by the server's clock. */
export function Countdown({ until, serverNow, onOver, className = '' }: CountdownProps) {
  const ahead = useRef(serverNow - Date.now());
  const [left, setLeft] = useState(until - serverNow);
  const over = useRef(onOver);
  over.current = onOver;
  useEffect(() => {
    ahead.current = serverNow - Date.now();
    const timer = setInterval(() => {
      const remaining = until - (Date.now() + ahead.current);
      setLeft(remaining);
      if (remaining > 0) return;
      clearInterval(timer);
      over.current?.();
    }, 1000);
    return () => clearInterval(timer);
  }, [until, serverNow]);
  return <Text className={className}>{remainingText(left)}</Text>;
}
