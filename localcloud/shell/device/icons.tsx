import type { ReactNode } from 'react';

function Icon({ children, size = 24 }: { children: ReactNode; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}

export const BackIcon = () => (
  <Icon size={22}>
    <path d="M15 5l-7 7 7 7" />
  </Icon>
);

export const HomeIcon = () => (
  <Icon size={20}>
    <path d="M4 11l8-7 8 7M6 9.5V20h12V9.5" />
  </Icon>
);

export const MoreIcon = () => (
  <Icon size={22}>
    <g fill="currentColor" stroke="none">
      <circle cx="5" cy="12" r="1.7" />
      <circle cx="12" cy="12" r="2.6" />
      <circle cx="19" cy="12" r="1.7" />
    </g>
  </Icon>
);

export const CloseIcon = () => (
  <Icon size={22}>
    <circle cx="12" cy="12" r="8.2" strokeWidth="1.8" />
    <circle cx="12" cy="12" r="3" fill="currentColor" stroke="none" />
  </Icon>
);

export const ChatIcon = () => (
  <Icon>
    <path d="M12 4.5c4.7 0 8.5 3 8.5 6.9s-3.8 6.9-8.5 6.9c-1 0-2-.1-2.9-.4L5 20l.8-3.4c-1.4-1.3-2.3-3.1-2.3-5.2 0-3.9 3.8-6.9 8.5-6.9z" />
  </Icon>
);

export const MomentsIcon = () => (
  <Icon>
    <circle cx="12" cy="12" r="8.2" />
    <circle cx="12" cy="12" r="3.4" />
    <path d="M12 3.8v4.8M19 8l-4.2 2.2M19 16l-4.2-2.2M12 20.2v-4.8M5 16l4.2-2.2M5 8l4.2 2.2" />
  </Icon>
);

export const ForwardIcon = () => (
  <Icon>
    <path d="M14 5l6 6-6 6v-3.6c-5 0-8 1.6-10 4.6.6-5 3.6-8.6 10-9.3z" />
  </Icon>
);

export const ReloadIcon = () => (
  <Icon>
    <path d="M19 12a7 7 0 1 1-2.2-5.1M19 4v4h-4" />
  </Icon>
);

/** The mini-program mark on cards. */
export const LinkIcon = () => (
  <Icon size={12}>
    <path d="M8.5 16.5a3.5 3.5 0 1 1 3.5-3.5v-2a3.5 3.5 0 1 1 3.5 3.5" strokeWidth="2.4" />
  </Icon>
);

export const SignalIcon = ({ online }: { online: boolean }) => (
  <Icon size={16}>
    {online ? (
      <g strokeWidth="2.6">
        <path d="M4 19v-3M10 19v-7M16 19V8M22 19V4" />
      </g>
    ) : (
      <path d="M21 15.5l-7.5-3V6a1.5 1.5 0 0 0-3 0v6.500L3 15.500V17l7.500-1.500V19L8.500 20.500V22l3.500-1 3.500 1v-1.500L13.500 19v-3.500L21 17z" />
    )}
  </Icon>
);

export const BatteryIcon = () => (
  <svg width="22" height="11" viewBox="0 0 22 11" aria-hidden="true">
    <rect
      x=".5"
      y=".5"
      width="18"
      height="10"
      rx="3"
      fill="none"
      stroke="currentColor"
      opacity=".5"
    />
    <rect x="2" y="2" width="13" height="7" rx="1.6" fill="currentColor" />
    <path
      d="M20 3.5v4c.9-.3 1.500-1.100 1.500-2s-.6-1.700-1.500-2z"
      fill="currentColor"
      opacity=".5"
    />
  </svg>
);
