import { QueryClientProvider } from '@tanstack/react-query';
import { act, render } from '@testing-library/react';
import type { ComponentType } from 'react';

type PageModule = { readonly default: ComponentType };

/** Opens a page as a freshly started storefront would, within what app.tsx puts around it: every module reads the phone anew. */
export async function openPage(load: () => Promise<PageModule>) {
  const { queryClient } = await import('../../../src/services/query-client');
  const { KnownLevel } = await import('../../../src/services/known-level');
  const { default: Page } = await load();
  const view = render(
    <QueryClientProvider client={queryClient}>
      <KnownLevel>
        <Page />
      </KnownLevel>
    </QueryClientProvider>,
  );
  await act(async () => {
    await Promise.resolve();
  });
  return view;
}
