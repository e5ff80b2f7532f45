import { useEffect, useState } from 'react';
import type { Side } from '../play/world';
import { useDevice } from '../playing';
import { BatteryIcon, SignalIcon } from './icons';

const clock = (at: Date) =>
  at.toLocaleTimeString('zh-CN', { hour: '2-digit', minute: '2-digit', hour12: false });

export function StatusBar({ side }: { side: Side }) {
  const { online } = useDevice(side);
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 10_000);
    return () => clearInterval(timer);
  }, []);
  return (
    <div className="status-bar" aria-hidden="true">
      <span>{clock(now)}</span>
      <span>
        <SignalIcon online={online} />
        <BatteryIcon />
      </span>
    </div>
  );
}
