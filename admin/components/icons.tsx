import type { ReactNode } from 'react';

/** Our own line icons on a 20 px grid; decorative, the word stands next to them. */
function Icon({ children }: { readonly children: ReactNode }) {
  return (
    <svg
      width="1.25em"
      height="1.25em"
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      style={{ display: 'block', flex: 'none' }}
    >
      {children}
    </svg>
  );
}

export function CouponIcon() {
  return (
    <Icon>
      <path d="M2.500 6.500a1.500 1.500 0 0 1 1.500-1.500h12a1.500 1.500 0 0 1 1.500 1.500v1.600a2 2 0 0 0 0 3.800v1.600a1.500 1.500 0 0 1-1.500 1.500H4a1.500 1.500 0 0 1-1.500-1.500v-1.600a2 2 0 0 0 0-3.800z" />
      <path d="M12.500 7.500v1M12.500 11.500v1" />
    </Icon>
  );
}

export function ActivityIcon() {
  return (
    <Icon>
      <circle cx="10" cy="10.500" r="6.500" />
      <path d="M10 7v3.500l2.400 1.600M8 2.500h4" />
    </Icon>
  );
}

export function PriceIcon() {
  return (
    <Icon>
      <path d="M3 10.200V4.500A1.500 1.500 0 0 1 4.500 3h5.700l6.600 6.600a1.500 1.500 0 0 1 0 2.100l-5.100 5.100a1.500 1.500 0 0 1-2.100 0z" />
      <path d="M6.700 6.700h.01" />
    </Icon>
  );
}

export function MemberIcon() {
  return (
    <Icon>
      <circle cx="10" cy="7" r="3" />
      <path d="M4 16.500c.700-3 3-4.500 6-4.500s5.300 1.500 6 4.500" />
    </Icon>
  );
}

export function ImportIcon() {
  return (
    <Icon>
      <path d="M10 3v8.500M6.800 8.500 10 11.700l3.200-3.200M4 13.500V16h12v-2.500" />
    </Icon>
  );
}

export function LedgerIcon() {
  return (
    <Icon>
      <path d="M5 3h9.500v14H5zM5 6.500H3.500M5 10H3.500M5 13.500H3.500M8 7h4M8 10h4" />
    </Icon>
  );
}

export function OrderIcon() {
  return (
    <Icon>
      <path d="M5 3h10v14l-1.700-1.200L11.700 17 10 15.800 8.300 17l-1.600-1.200L5 17z" />
      <path d="M8 7h4M8 10.500h4" />
    </Icon>
  );
}

export function SearchIcon() {
  return (
    <Icon>
      <circle cx="9" cy="9" r="5.200" />
      <path d="m13 13 4 4" />
    </Icon>
  );
}

export function PlusIcon() {
  return (
    <Icon>
      <path d="M10 4v12M4 10h12" />
    </Icon>
  );
}

export function SignOutIcon() {
  return (
    <Icon>
      <path d="M8 4H5a1.500 1.500 0 0 0-1.500 1.500v9A1.500 1.500 0 0 0 5 16h3M12.500 13.500 16 10l-3.500-3.500M16 10H8" />
    </Icon>
  );
}

export function BackIcon() {
  return (
    <Icon>
      <path d="M11.500 5 6.500 10l5 5" />
    </Icon>
  );
}

export function CounterIcon() {
  return (
    <Icon>
      <path d="M3.500 7V4.500a1 1 0 0 1 1-1H7M13 3.500h2.500a1 1 0 0 1 1 1V7M16.500 13v2.500a1 1 0 0 1-1 1H13M7 16.500H4.500a1 1 0 0 1-1-1V13" />
      <path d="M3.500 10h13" />
    </Icon>
  );
}
