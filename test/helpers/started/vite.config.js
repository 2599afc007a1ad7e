import path from 'node:path';
import { defineConfig } from 'vite';

const root = path.resolve(import.meta.dirname, '..', '..', '..');

// What tests start as processes of their own, and the threads these start, in one flat folder as deep as build/main.
const scripts = [
  'src-main/hosts/command-line/main.ts',
  'src-main/start.ts',
  'src-main/core/thread.ts',
  'src-main/database/scrub-thread.ts',
  'src-main/reports/month-pdf/typst-thread.ts',
  'test/helpers/command-batch.ts',
  'test/helpers/do-and-die.ts',
  'test/helpers/fetch-files.ts',
  'test/helpers/ledger-writer.ts',
  'test/helpers/open-and-die.ts',
  'test/helpers/receive-and-die.ts',
  'test/helpers/secrets-writer.ts',
  'test/helpers/swap-and-die.ts',
  'test/helpers/take-in-and-die.ts',
  'test/helpers/alerts/raise-and-die.ts',
  'test/helpers/outbox/send-and-die.ts',
];

export default defineConfig({
  root,
  publicDir: false,
  ssr: { noExternal: true, external: ['electron', 'better-sqlite3', 'vitest'] },
  build: {
    ssr: true,
    target: 'node24',
    minify: false,
    reportCompressedSize: false,
    rolldownOptions: {
      input: scripts.map((script) => path.join(root, script)),
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
});
