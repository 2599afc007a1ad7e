import { createPublicKey } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buildOnce, runVite } from './built.mjs';
import { SetupProblem } from './problem.mjs';

/**
 * Builds what Electron runs into build/main (main.js, thread.js, preload.cjs and their chunks) unless the one that lies
 * there was built from the same sources. A build that may update itself carries the public key of its releases
 * (`VITRINE_UPDATE_KEY`, Ed25519 in PEM) as update-key.pem.
 */
export function buildProgram(root, node, env = process.env) {
  const updateKey = readUpdateKey(env);
  return buildOnce(root, {
    name: 'main',
    title: 'the program',
    sources: ['src-main', 'shared'],
    proof: 'preload.cjs',
    extra: updateKey,
    async fill(folder) {
      const vite = (...args) => runVite(root, node, 'The program', ['src-main', '--outDir', folder, ...args]);
      await vite('--emptyOutDir');
      await vite('--mode', 'preload');
      if (updateKey !== '') await writeFile(path.join(folder, 'update-key.pem'), updateKey);
    },
  });
}

// Actions and shells like to hand over a PEM with its line breaks written out.
function readUpdateKey(env) {
  const text = (env['VITRINE_UPDATE_KEY'] ?? '').replaceAll('\\n', '\n').trim();
  if (text === '') return '';
  if (/PRIVATE/.test(text) || keyType(text) !== 'ed25519') {
    throw new SetupProblem('VITRINE_UPDATE_KEY is not an Ed25519 public key in PEM.');
  }
  return `${text}\n`;
}

function keyType(text) {
  try {
    return createPublicKey(text).asymmetricKeyType;
  } catch {
    return undefined;
  }
}
