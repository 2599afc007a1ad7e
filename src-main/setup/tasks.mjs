import { leanNode } from './lean.mjs';

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
    steps: (args) => [[...leanNode, 'src-main/hosts/command-line/main.ts', ...args]],
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
  package: {
    needs: everything,
    steps: (args) => [['src-main/hosts/electron/packaging/package.ts', ...args]],
  },
  fuzz: { needs: nothing, steps: (args) => [['test/src-main/imports/fuzz/runner/main.ts', ...args]] },
  bench: { needs: everything, steps: (args) => [['--expose-gc', 'test/bench/main.ts', ...args]] },
};

// Any flag but the data folder's asks for the browser's page, for help, or for a sentence about wrong usage.
function startNeeds(args) {
  if (args.includes('--help')) return [];
  const others = args.filter((arg, index) => !/^--data(=|$)/.test(arg) && args[index - 1] !== '--data');
  return others.length === 0 ? ['page', 'electron'] : ['page'];
}
