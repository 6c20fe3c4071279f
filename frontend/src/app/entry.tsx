// Where the web app begins: words of the person's language, then the pages.
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router';
import { isProblem } from '../platform/api/problem';
import { partsMissing } from '../platform/first';
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
  const router = makeRouter();
  root.hidden = true;
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <Toasts>
          <RouterProvider router={router} />
        </Toasts>
      </QueryClientProvider>
    </StrictMode>,
  );
  await firstScreen(root, router);
  root.hidden = false;
}

/** Longest wait for a first screen that is whole; then it is shown as far as it is. */
const WHOLE_WITHIN_MS = 1200;
const LOOK_EACH_MS = 10;

/** Until the first screen has its first answers: a page that builds up piece by piece jumps under the reader's eyes. */
async function firstScreen(root: HTMLElement, router: ReturnType<typeof makeRouter>): Promise<void> {
  const until = performance.now() + WHOLE_WITHIN_MS;
  for (let calm = 0; calm < 3 && performance.now() < until; ) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_EACH_MS));
    const whole = router.state.initialized && queries.isFetching() === 0;
    calm = whole && !partsMissing() && !root.querySelector('.waiting') ? calm + 1 : 0;
  }
}

void start();
