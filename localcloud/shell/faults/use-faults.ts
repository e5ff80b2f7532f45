import { useCallback, useEffect, useRef, useState } from 'react';
import { calm, noFaults, type FaultCounts, type FaultSettings } from '../../faults/fault-settings';
import { putFaults, readFaults } from './faults-cloud';

/** While somebody looks, the counts follow; otherwise only whether anything is switched on. */
const LOOKING_MS = 1500;
const AWAY_MS = 15_000;
/** A slider on its way is one change, not thirty: every change begins the counts anew. */
const SETTLE_MS = 250;

export interface FaultControls {
  readonly settings: FaultSettings;
  readonly met: FaultCounts;
  /** Why the local cloud did not do as asked; empty when it did. */
  readonly trouble: string;
  readonly change: (settings: FaultSettings) => void;
}

export function useFaults(isLooking: boolean): FaultControls {
  const [settings, setSettings] = useState(calm);
  const [met, setMet] = useState(noFaults);
  const [trouble, setTrouble] = useState('');
  /** Set while a change has not been answered: what the cloud says meanwhile is older. */
  const settling = useRef<number | undefined>(undefined);

  const take = useCallback(async (asked: ReturnType<typeof readFaults>) => {
    try {
      const report = await asked;
      if (settling.current !== undefined) return;
      setSettings(report.settings);
      setMet(report.met);
      setTrouble('');
    } catch (fault) {
      setTrouble(fault instanceof Error ? fault.message : '没有问到。');
    }
  }, []);

  useEffect(() => {
    void take(readFaults());
    const timer = setInterval(() => void take(readFaults()), isLooking ? LOOKING_MS : AWAY_MS);
    return () => clearInterval(timer);
  }, [isLooking, take]);

  const change = useCallback(
    (next: FaultSettings) => {
      setSettings(next);
      clearTimeout(settling.current);
      settling.current = window.setTimeout(() => {
        settling.current = undefined;
        void take(putFaults(next));
      }, SETTLE_MS);
    },
    [take],
  );

  return { settings, met, trouble, change };
}
