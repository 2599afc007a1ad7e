import { homedir } from 'node:os';
import path from 'node:path';

/**
 * The data folder, absolute: the one asked for, else `VITRINE_DATA`, else the platform's place for an application's
 * data. Relative paths start where the command was typed, which npm tells in `INIT_CWD`.
 */
export function findDataFolder(asked: string | undefined, env: NodeJS.ProcessEnv = process.env): string {
  const named = asked ?? (env['VITRINE_DATA'] || undefined);
  return named === undefined ? usualFolder(env) : path.resolve(env['INIT_CWD'] ?? process.cwd(), named);
}

function usualFolder(env: NodeJS.ProcessEnv): string {
  if (process.platform === 'darwin') return path.join(homedir(), 'Library', 'Application Support', 'Vitrine');
  if (process.platform === 'win32') return path.join(env['APPDATA'] ?? homedir(), 'Vitrine');
  return path.join(env['XDG_DATA_HOME'] || path.join(homedir(), '.local', 'share'), 'vitrine');
}
