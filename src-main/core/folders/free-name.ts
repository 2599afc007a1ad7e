import { existsSync } from 'node:fs';
import { join, parse } from 'node:path';

/** A name that is free in a folder: the one given, else `name-2.zip`, `name-3.zip` and so on. */
export function freeName(folder: string, wanted: string): string {
  const { name, ext } = parse(wanted);
  let free = wanted;
  for (let count = 2; existsSync(join(folder, free)); count += 1) free = `${name}-${String(count)}${ext}`;
  return free;
}
