import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import type { OwnStart } from './own-start.ts';

/** Where Linux' desktops look for what starts with them; each data folder has a file of its own. */
export function autostartFile(dataFolder: string, { isUsual }: OwnStart, env = process.env): string {
  const config = env['XDG_CONFIG_HOME'] || path.join(homedir(), '.config');
  const own = createHash('sha256').update(path.resolve(dataFolder)).digest('hex').slice(0, 12);
  return path.join(config, 'autostart', isUsual ? 'vitrine.desktop' : `vitrine-${own}.desktop`);
}

/** Has the desktop start the program; the file is written whole or not at all, and only where it says something else. */
export function writeAutostart(file: string, { program, args }: OwnStart): void {
  const exec = `Exec=${[program, ...args].map(quoted).join(' ')}`;
  // What else is in it, such as that it is switched off, the owner wrote there.
  if (readLines(file).includes(exec)) return;
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  const part = `${file}.part`;
  const lines = [
    '[Desktop Entry]',
    'Type=Application',
    'Name=Vitrine',
    exec,
    'Icon=vitrine',
    'Terminal=false',
  ];
  try {
    writeFileSync(part, `${lines.join('\n')}\n`);
    renameSync(part, file);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
}

export function removeAutostart(file: string): void {
  rmSync(file, { force: true });
}

function readLines(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch {
    return [];
  }
}

// By the rules for such files: first those of the Exec key, whose percent sign is a code, then those of any text in them.
function quoted(argument: string): string {
  const inQuotes = argument.replace(/["`$\\]/g, '\\$&').replaceAll('%', '%%');
  return `"${inQuotes.replaceAll('\\', '\\\\').replaceAll('\n', '\\n')}"`;
}
