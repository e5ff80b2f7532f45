import type { HostedAddress, HostedPhoneNumber, ShareOffer } from '#contract/host';
import type { Launch } from './launch';

/** The mini-program while it is open on one phone. */
export interface RunningApp {
  /** Grows with each opening: a new number is a cold start. */
  readonly run: number;
  readonly launch: Launch;
  readonly token: string | null;
  readonly storagePrefix: string;
  readonly page: { readonly path: string; readonly title: string };
  /** Pages below the current one. */
  readonly depth: number;
  readonly offer: ShareOffer | null;
}

export type Sheet =
  | { readonly kind: 'menu' }
  | { readonly kind: 'people' }
  | {
      readonly kind: 'pay';
      readonly prepayId: string;
      readonly settle: (result: 'paid' | 'cancelled') => void;
    }
  | { readonly kind: 'address'; readonly settle: (address: HostedAddress | null) => void }
  | { readonly kind: 'phone'; readonly settle: (answer: HostedPhoneNumber) => void };

/** What the phone number button hears when the person says no. */
export const phoneDenied: HostedPhoneNumber = { errMsg: 'getPhoneNumber:fail user deny' };

export type Tab = 'chat' | 'moments';

export interface Device {
  readonly tab: Tab;
  readonly opening: boolean;
  readonly app: RunningApp | null;
  readonly sheet: Sheet | null;
  /** Something came while the mini-program covers chat and Moments. */
  readonly notice: { readonly id: string; readonly text: string; readonly tab: Tab } | null;
  readonly toast: { readonly id: string; readonly text: string } | null;
  readonly online: boolean;
}

export const restingDevice: Device = {
  tab: 'chat',
  opening: false,
  app: null,
  sheet: null,
  notice: null,
  toast: null,
  online: true,
};

/** Closing a phone's sheet answers whoever waits for it. */
export function abandonSheet(sheet: Sheet | null): void {
  if (sheet?.kind === 'pay') sheet.settle('cancelled');
  if (sheet?.kind === 'address') sheet.settle(null);
  if (sheet?.kind === 'phone') sheet.settle(phoneDenied);
}
