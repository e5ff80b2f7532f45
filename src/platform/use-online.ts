import { useEffect, useState } from 'react';
import { watchNetwork } from './network';

/** Whether the phone has a network, as it changes. */
export function useOnline(): boolean {
  const [online, setOnline] = useState(true);
  useEffect(() => watchNetwork(setOnline), []);
  return online;
}
