import type { PaymentParameters } from './views';

/**
 * The page that embeds the H5 storefront and plays WeChat's part: identity, launch options, share menu, pay sheet.
 * It is found as `window.parent.miniProgramHost`; without one the storefront runs like a visitor who is not signed in.
 * The mini-program build does not contain any of this.
 */
export interface MiniProgramHost {
  /** Called once, synchronously, by the storefront's window before it renders. */
  attach(phone: Window): HostedPhone;
}

export interface HostedPhone {
  readonly launch: {
    /** WeChat's scene number; 1154 is Moments' single-page mode. */
    readonly scene: number;
    /** e.g. 'packages/consumer/product/index'. */
    readonly path: string;
    readonly query: Readonly<Record<string, string>>;
  };
  /** Bearer token of the person holding the phone; null in single-page mode and before login. */
  readonly token: string | null;
  /** Keeps the phones' storage apart, also single-page mode from the full app. */
  readonly storagePrefix: string;
  /** Tells the share menu what the current page offers; null: not shareable. */
  offerShare(offer: ShareOffer | null): void;
  /** A button with open-type="share" was tapped: sends the friend card. */
  shareToFriend(): void;
  /** Resolves when the sheet closes; the order's truth is on the server. */
  requestPayment(parameters: PaymentParameters): Promise<'paid' | 'cancelled'>;
  /** Resolves null when the person closes the picker. */
  chooseAddress(): Promise<HostedAddress | null>;
  /** A button with open-type="getPhoneNumber" was tapped; resolves with what its event carries. */
  getPhoneNumber(): Promise<HostedPhoneNumber>;
  /** Current page path with query, for the phone's title bar and the inspector. */
  pageChanged(path: string, title: string): void;
}

export interface ShareOffer {
  readonly friend?: { readonly title: string; readonly path: string; readonly picture: string };
  readonly moments?: {
    readonly title: string;
    readonly query: string;
    readonly path: string;
    readonly picture: string;
  };
}

export interface HostedAddress {
  readonly name: string;
  readonly phone: string;
  readonly province: string;
  readonly city: string;
  readonly district: string;
  readonly detail: string;
}

/** As the phone number button's event says it: `code` works once; without it `errMsg` says why. */
export interface HostedPhoneNumber {
  readonly code?: string;
  readonly errMsg: string;
  /** 1400001: the shop has no calls left. */
  readonly errno?: number;
}
