import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from 'react-router/dom';
import { createConsoleRouter } from './routes';
import { createQueryClient } from './services/query-client';
import { session } from './services/session';
import { ConsoleTheme } from './theme/console-theme';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');

const queryClient = createQueryClient();
// What one person saw must not greet the next one at this desk.
session.subscribe(() => queryClient.clear());

createRoot(root).render(
  <StrictMode>
    <ConsoleTheme>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={createConsoleRouter()} />
      </QueryClientProvider>
    </ConsoleTheme>
  </StrictMode>,
);
