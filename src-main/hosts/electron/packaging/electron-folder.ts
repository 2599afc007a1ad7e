import path from 'node:path';
import { findElectron } from '../../../setup/electron.mjs';

/** The folder of this machine's Electron as it was unpacked, or null while its binary is not there. */
export function findElectronFolder(root: string): string | null {
  const program = findElectron(root);
  if (program === undefined) return null;
  const app = program.lastIndexOf(`${path.sep}Electron.app${path.sep}`);
  return app < 0 ? path.dirname(program) : program.slice(0, app);
}
