const nothing = () => [];
const page = () => ['page'];
const everything = () => ['page', 'program'];

/**
 * What each npm script does once everything is installed: what of `page`, `program` and `electron` it needs, and the
 * command lines for Node 24, in order.
 */
export const tasks = {
  start: { needs: startNeeds, steps: (args) => [['src-main/start.ts', ...args]] },
  vitrine: {
    needs: (args) => (args.includes('serve') ? page() : nothing()),
    steps: (args) => [['src-main/hosts/command-line/main.ts', ...args]],
  },
  test: { needs: everything, steps: (args) => [['test/run.mjs', ...args]] },
  check: {
    needs: nothing,
    steps: () => [
      ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'],
      ['node_modules/eslint/bin/eslint.js', '--max-warnings', '0', '.'],
      ...['shared', 'src-main', 'test'].map((room) => ['node_modules/typescript/bin/tsc', '--project', room]),
      ['node_modules/svelte-check/bin/svelte-check', '--workspace', 'src-renderer', '--fail-on-warnings'],
    ],
  },
  build: { needs: everything, steps: () => [] },
  bench: { needs: page, steps: (args) => [['--expose-gc', 'test/bench/main.ts', ...args]] },
};

// Whoever names a port, or only wants the address, wants the browser's page: the same flags as in src-main/start.ts.
function startNeeds(args) {
  if (args.includes('--help')) return [];
  const wantsBrowser = args.some((arg) => /^--(browser|no-open|port)(=|$)/.test(arg));
  return wantsBrowser ? ['page'] : ['page', 'electron'];
}
