import path from 'node:path';
import { buildOnce, runVite } from '../../../src-main/setup/built.mjs';

const root = path.resolve(import.meta.dirname, '..', '..', '..');

/** Bundles what tests start as processes of their own, as Electron's program is bundled, and resolves to the folder it lies in. */
export async function bundleStarted() {
  await buildOnce(root, {
    name: 'started',
    title: 'what the tests start',
    sources: ['src-main', 'shared', 'test/helpers'],
    proof: 'main.js',
    fill: (folder) =>
      runVite(root, process.execPath, 'What the tests start', [
        ...['--config', path.join(import.meta.dirname, 'vite.config.js')],
        ...['--outDir', folder, '--emptyOutDir'],
      ]),
  });
  return path.join(root, 'build', 'started');
}
