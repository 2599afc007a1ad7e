import path from 'node:path';
import { findDataFolder } from '../../data-folder.ts';
import { atLogin } from '../arguments.ts';
import { ownImage } from '../start-again.ts';

/** How the system is to start this program, with the same data: a file, and arguments that are not quoted yet. */
export interface OwnStart {
  program: string;
  args: string[];
  /** Whether the data lie where they usually do. */
  isUsual: boolean;
}

export function ownStart(dataFolder: string, env: NodeJS.ProcessEnv = process.env): OwnStart {
  const { VITRINE_DATA: _named, ...others } = env;
  const isUsual = path.resolve(dataFolder) === findDataFolder(undefined, others);
  return {
    program: ownImage(env) ?? process.execPath,
    args: [atLogin, ...(isUsual ? [] : ['--data', dataFolder])],
    isUsual,
  };
}
