import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { findDataFolder } from '../data-folder.ts';

/** What the program was started for: a command of the shell, or the window with files to import, or the owner's session as such. */
export type Start =
  | { kind: 'command'; args: string[] }
  | { kind: 'window'; dataFolder: string; files: string[]; isAtLogin: boolean };

/** What the system says when it starts the program with the owner's session. */
export const atLogin = '--at-login';

const help: ReadonlySet<string> = new Set(['--help', '-h']);

/**
 * Reads the program's own arguments. A first word such as `spend` is a command; anything else opens the window, where
 * files that can be chat exports are offered for import. Switches that are not ours belong to Chromium.
 */
export function readArguments(args: readonly string[], env: NodeJS.ProcessEnv): Start {
  const switches = args.findIndex((arg) => !isSwitch(arg));
  const own = args.slice(switches < 0 ? args.length : switches);
  const [first = ''] = own;
  if (/^[a-z][a-z-]*$/.test(first) || help.has(first)) return { kind: 'command', args: own };
  const files: string[] = [];
  let data: string | undefined;
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index] ?? '';
    if (arg === '--data') data = args[(index += 1)];
    else if (arg.startsWith('--data=')) data = arg.slice('--data='.length);
    else if (isExport(arg)) files.push(path.resolve(env['INIT_CWD'] ?? process.cwd(), pathOf(arg)));
  }
  return {
    kind: 'window',
    dataFolder: findDataFolder(data, env),
    files,
    isAtLogin: args.includes(atLogin),
  };
}

// What the starter of an AppImage puts first, such as --no-sandbox.
function isSwitch(arg: string): boolean {
  return arg.startsWith('--') && !help.has(arg) && !/^--data(=|$)/.test(arg);
}

// A file manager may name a file by its address.
function pathOf(arg: string): string {
  const url = URL.parse(arg);
  if (url?.protocol !== 'file:' || url.host !== '') return arg;
  try {
    return fileURLToPath(url);
  } catch {
    // An escaped slash, for one, names no file.
    return arg;
  }
}

/** Whether a name is that of a file which can be an exported chat. */
export function isExport(name: string): boolean {
  return !name.startsWith('-') && /\.(zip|txt)$/i.test(name);
}
