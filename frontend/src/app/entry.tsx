// Where the web app begins: words of the person's language, then the pages.
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router';
import { isProblem } from '../platform/api/problem';
import { startWords } from '../platform/i18n';
import { followSystemTheme } from '../platform/settings';
import { Toasts } from '../ui/toast';
import { loadWords } from './catalogues';
import { makeRouter } from './router';
import '../ui/ui.css';
import './shell.css';

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      // A refusal is an answer; only silence and faults of the server are asked again.
      retry: (count, error) => count < 2 && (!isProblem(error) || error.status === 0 || error.status >= 500),
    },
  },
});

async function start(): Promise<void> {
  followSystemTheme();
  await startWords(loadWords, ['ui', 'app']);
  const root = document.getElementById('root');
  if (!root) throw new Error('the page has no root');
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <Toasts>
          <RouterProvider router={makeRouter()} />
        </Toasts>
      </QueryClientProvider>
    </StrictMode>,
  );
}

void start();
