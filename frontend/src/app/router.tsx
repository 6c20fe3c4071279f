// The tree of pages: the list of places, one place with its header and footer, and screens that have the window to themselves.
import i18next from 'i18next';
import { createBrowserRouter, type RouteObject } from 'react-router';
import { knowScreens } from '../platform/known-screens';
import { ErrorPage } from './error-page';
import { LocalityGate } from './locality-gate';
import { NotFoundPage } from './not-found-page';
import { PlacesPage } from './places-page';
import { SCREENS, type Screen } from './routes';
import { BareFrame, PlainShell, Shell } from './shell';

const routeOf = ({ path, words, load }: Screen): RouteObject => ({
  ...(path === '' ? { index: true as const } : { path }),
  errorElement: <ErrorPage />,
  lazy: async () => {
    const [Component] = await Promise.all([load(), i18next.loadNamespaces([...words])]);
    return { Component };
  },
});

knowScreens(SCREENS.map((screen) => screen.path));

const inFrame = (frame: Screen['frame']): RouteObject[] =>
  SCREENS.filter((screen) => (screen.frame ?? 'shell') === frame).map(routeOf);

export const makeRouter = () =>
  createBrowserRouter([
    {
      element: <PlainShell />,
      errorElement: <ErrorPage />,
      children: [
        { index: true, element: <PlacesPage /> },
        {
          path: 'pieces',
          lazy: async () => {
            const [{ PiecesPage }] = await Promise.all([
              import('./pieces/pieces-page'),
              i18next.loadNamespaces('pieces'),
            ]);
            return { Component: PiecesPage };
          },
        },
      ],
    },
    {
      path: ':locality',
      element: <LocalityGate />,
      errorElement: <ErrorPage />,
      children: [
        { element: <BareFrame />, children: inFrame('bare') },
        { element: <Shell />, children: [...inFrame('shell'), { path: '*', element: <NotFoundPage /> }] },
      ],
    },
    { element: <PlainShell />, children: [{ path: '*', element: <NotFoundPage /> }] },
  ]);
