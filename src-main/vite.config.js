import { defineConfig } from 'vite';

// Without spaces and comments the program is a quarter smaller; names stay, so that the stacks in the log can be read.
const minify = { mangle: false, compress: false, codegen: { removeWhitespace: true } };

// What runs in Electron, in one flat folder as deep as src-main/hosts: the program, its core thread and the threads that
// set PDFs and scrub the database together, so that they share their chunks (and what starts the core under a name of its own, so that a test
// of a package can start it as the program does), and in a build of its own (mode "preload") the one file that a
// sandboxed page is handed.
const program = {
  input: {
    main: 'hosts/electron/main.ts',
    thread: 'core/thread.ts',
    'start-core': 'core/start-core.ts',
    'typst-thread': 'reports/month-pdf/typst-thread.ts',
    'scrub-thread': 'database/scrub-thread.ts',
  },
  output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js', minify },
};

const preload = {
  input: { preload: 'hosts/electron/preload.ts' },
  output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
};

export default defineConfig(({ mode }) => ({
  // Electron brings the first along; the second finds its binary beside itself.
  ssr: { noExternal: true, external: ['electron', 'better-sqlite3'] },
  build: {
    ssr: true,
    outDir: '../build/main',
    emptyOutDir: mode !== 'preload',
    target: 'node24',
    minify: false,
    reportCompressedSize: false,
    rolldownOptions: mode === 'preload' ? preload : program,
  },
}));
