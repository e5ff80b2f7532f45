import { onlineManager } from '@tanstack/react-query';
import { watchNetwork } from '../platform/network';

/** Lets every query wait while the phone has no network and go on by itself when it is back. */
export function followNetwork() {
  onlineManager.setEventListener((setOnline) => watchNetwork(setOnline));
}

export function isOnline(): boolean {
  return onlineManager.isOnline();
}
