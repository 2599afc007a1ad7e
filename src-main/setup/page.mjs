import { buildOnce, runVite } from './built.mjs';

/** Builds the page into build/page unless the one that lies there was built from the same sources. */
export function buildPage(root, node) {
  return buildOnce(root, {
    name: 'page',
    title: 'the page',
    sources: ['src-renderer', 'shared'],
    proof: 'index.html',
    fill: (folder) => runVite(root, node, 'The page', ['src-renderer', '--outDir', folder, '--emptyOutDir']),
  });
}
