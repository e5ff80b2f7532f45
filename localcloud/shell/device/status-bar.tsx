import { useEffect, useState } from 'react';
import { formatBeijing } from '#domain/calendar';
import type { Side } from '../play/world';
import { useDevice } from '../playing';
import { BatteryIcon, SignalIcon } from './icons';

/** Beijing time, as in the shop: an order placed now carries the minute seen here. */
export function StatusBar({ side }: { side: Side }) {
  const { online } = useDevice(side);
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 10_000);
    return () => clearInterval(timer);
  }, []);
  return (
    <div className="status-bar" aria-hidden="true">
      <span>{formatBeijing(now, 'HH:mm')}</span>
      <span>
        <SignalIcon online={online} />
        <BatteryIcon />
      </span>
    </div>
  );
}
