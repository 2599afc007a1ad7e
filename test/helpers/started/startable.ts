import path from 'node:path';
import { root } from '../program.ts';

/**
 * The file to start for a script of the program or of the tests, named from the root: in a run of all tests its bundle, whose
 * start takes a third of the time that a thousand modules take, else the script itself.
 */
export function startable(script: string): string {
  const folder = process.env['VITRINE_STARTED'];
  if (folder === undefined) return path.join(root, script);
  return path.join(folder, `${path.basename(script, '.ts')}.js`);
}
