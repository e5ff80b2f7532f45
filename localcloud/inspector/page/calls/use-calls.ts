import { useCallback, useRef } from 'react';
import type { CallRecord } from '../../call-record';
import { askCalls } from '../ask-inspector';
import { usePolled, type Polled } from '../use-polled';

interface Known {
  readonly startedAt: number;
  readonly version: number;
  readonly calls: ReadonlyMap<number, CallRecord>;
}

const nothing: Known = { startedAt: 0, version: 0, calls: new Map() };

/** The calls the local cloud remembers, newest first; only what changed is asked for. */
export function useCalls(): Polled<readonly CallRecord[]> {
  const known = useRef(nothing);
  const load = useCallback(async () => {
    known.current = await learn(known.current);
    return [...known.current.calls.values()].toReversed();
  }, []);
  return usePolled(load);
}

async function learn(known: Known): Promise<Known> {
  const answer = await askCalls(known.version);
  // Started anew: its numbers begin from one again, so what is known says nothing about it.
  if (known.version > 0 && answer.startedAt !== known.startedAt) return learn(nothing);
  const calls = new Map(known.calls);
  for (const call of answer.calls) calls.set(call.id, call);
  const { startedAt, version, kept } = answer;
  return { startedAt, version, calls: new Map([...calls].slice(-kept)) };
}
