const never = () => false;
const always = () => true;

/**
 * What each npm script does once everything is installed: whether it needs the built page, and the command lines
 * for Node 24, in order.
 */
export const tasks = {
  start: { needsPage: (args) => !args.includes('--help'), steps: (args) => [['src-main/start.ts', ...args]] },
  vitrine: {
    needsPage: (args) => args.includes('serve'),
    steps: (args) => [['src-main/hosts/command-line/main.ts', ...args]],
  },
  test: { needsPage: always, steps: (args) => [['test/run.mjs', ...args]] },
  check: {
    needsPage: never,
    steps: () => [
      ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'],
      ['node_modules/eslint/bin/eslint.js', '--max-warnings', '0', '.'],
      ...['shared', 'src-main', 'test'].map((room) => ['node_modules/typescript/bin/tsc', '--project', room]),
      ['node_modules/svelte-check/bin/svelte-check', '--workspace', 'src-renderer', '--fail-on-warnings'],
    ],
  },
  build: { needsPage: always, steps: () => [] },
  bench: { needsPage: always, steps: (args) => [['--expose-gc', 'test/bench/main.ts', ...args]] },
};
