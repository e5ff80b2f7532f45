import './platform/abort-controller';
import './platform/start-page';
import { QueryClientProvider } from '@tanstack/react-query';
import { useDidHide, useDidShow, useLaunch } from '@tarojs/taro';
import type { PropsWithChildren } from 'react';
import { connectCloud } from './platform/call-function';
import { enterShop } from './services/entrance';
import { followLanguage } from './services/follow-language';
import { KnownLevel } from './services/known-level';
import { followNetwork } from './services/online';
import { queryClient, setInFront } from './services/query-client';
import './app.scss';

connectCloud();

/** The storefront: knows the server through one query client and comes into the shop at every launch. */
export default function App({ children }: PropsWithChildren) {
  useLaunch(followNetwork);
  useLaunch(followLanguage);
  useDidShow(() => {
    setInFront(true);
    enterShop();
  });
  useDidHide(() => setInFront(false));
  return (
    <QueryClientProvider client={queryClient}>
      <KnownLevel>{children}</KnownLevel>
    </QueryClientProvider>
  );
}
