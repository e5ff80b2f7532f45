import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { ShellHost } from './host/mini-program-host';
import type { Device } from './play/device';
import type { Stage, StageState } from './play/stage';
import type { Side } from './play/world';

interface Playing {
  readonly stage: Stage;
  readonly host: ShellHost;
}

export const PlayingContext = createContext<Playing | null>(null);

export function usePlaying(): Playing {
  const playing = useContext(PlayingContext);
  if (playing === null) throw new Error('Outside of the shell');
  return playing;
}

export function useStage<Part>(select: (state: StageState) => Part): Part {
  return useStore(usePlaying().stage.store, select);
}

export function useDevice(side: Side): Device {
  return useStage(({ devices }) => devices[side]);
}
