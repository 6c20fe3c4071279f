// How the web app is built and served while developing: sources of @kentan/shared directly, /api passed on to the server.
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { firstLoads } from './first-loads';

const backend =
  process.env.KENTAN_BACKEND_URL ?? `http://127.0.0.1:${process.env.KENTAN_BACKEND_PORT ?? 3000}`;

const ROUTER = fileURLToPath(
  new URL('../node_modules/react-router/dist/production/index.mjs', import.meta.url),
);

export default defineConfig(({ command }) => ({
  plugins: [react(), firstLoads()],
  // The exports of @kentan/shared name their TypeScript under 'source': no build of shared is needed here.
  resolve: {
    conditions: ['source', 'module', 'browser', 'development|production'],
    // The package's own exports lead to its development build even in production.
    alias: command === 'build' ? [{ find: /^react-router$/, replacement: ROUTER }] : [],
  },
  build: {
    // bench/pages.mjs reads the manifest to weigh what a citizen's first page loads.
    manifest: true,
    target: 'es2022',
    // All styles together are 11 kB on the wire: one file comes sooner than five small ones.
    cssCodeSplit: false,
    // Data: URLs would need a wider content security policy.
    assetsInlineLimit: 0,
    // The preload helper is kept: lazily loaded screens bring their styles before they paint.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // What changes with no release of ours stays in the browser's cache from one release to the next.
            {
              name: 'frame',
              test: /node_modules[\\/](react|react-dom|react-router|scheduler|i18next|react-i18next|@tanstack[\\/](query-core|react-query)|openapi-fetch|use-sync-external-store)[\\/]/,
            },
            // What a dozen screens share comes in one file: together it compresses better than in thirty small ones.
            { name: 'pieces', test: /src[\\/](platform|ui|kernel)[\\/].*\.tsx?$/, minShareCount: 12 },
          ],
        },
      },
    },
  },
  worker: { format: 'es' },
  server: {
    host: '127.0.0.1',
    port: Number(process.env.KENTAN_WEB_PORT ?? 3370),
    strictPort: true,
    proxy: { '/api': { target: backend, changeOrigin: false } },
  },
}));
