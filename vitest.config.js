import path from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

// Pure code and real SQLite need no fresh process per file: without isolation they run ten times faster.
const shared = { isolate: false, pool: 'forks', environment: 'node' };

export default defineConfig({
  test: {
    // Many tests write real files; two at a time is what a small machine takes.
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      { test: { ...shared, name: 'pure', include: ['test/shared/**/*.test.ts'] } },
      {
        // Electron's own module would start a download where its binary is missing.
        resolve: { alias: { electron: path.resolve('test/helpers/electron/stand-in.ts') } },
        test: { ...shared, name: 'main', include: ['test/*.test.ts', 'test/src-main/**/*.test.{ts,mjs}'] },
      },
      {
        plugins: [svelte({ configFile: false })],
        resolve: { conditions: ['browser'] },
        test: {
          ...shared,
          name: 'page',
          include: ['test/src-renderer/**/*.test.ts'],
          setupFiles: ['test/src-renderer/speak-english.ts'],
        },
      },
      {
        test: {
          ...shared,
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          // After everything else.
          sequence: { groupOrder: 1 },
          testTimeout: 120_000,
        },
      },
    ],
  },
});
