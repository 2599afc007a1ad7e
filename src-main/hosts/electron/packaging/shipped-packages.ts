import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** A package of which something is shipped: its licence as SPDX names it ('' when it names none) and the texts it brings. */
export interface ShippedPackage {
  name: string;
  version: string;
  licence: string;
  author: string;
  text: string;
}

interface Manifest {
  name?: string;
  version?: string;
  license?: string;
  author?: string | { name?: string };
}

/** The packages to which the files belong that lie in a node_modules, each once, by name. */
export async function findPackages(files: readonly string[]): Promise<ShippedPackage[]> {
  const folders = new Set<string>();
  for (const file of files) {
    const folder = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file.split(path.sep).join('/'))?.[0];
    if (folder !== undefined) folders.add(folder);
  }
  const packages = await Promise.all([...folders].map(readPackage));
  return packages.sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** Reads what a package says of its licence. */
export async function readPackage(folder: string): Promise<ShippedPackage> {
  const manifest = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8')) as Manifest;
  const names = (await readdir(folder)).filter((name) => /^(licen[cs]e|copying|notice)([._]|$)/i.test(name));
  const texts = await Promise.all(names.sort().map((name) => readFile(path.join(folder, name), 'utf8')));
  const text = texts.map((each) => each.trim()).join('\n\n');
  const { name = path.basename(folder), version = '', author = '' } = manifest;
  return {
    name,
    version,
    licence: manifest.license ?? (texts.some((each) => /^(The )?MIT License\b/i.test(each)) ? 'MIT' : ''),
    author: typeof author === 'string' ? author : (author.name ?? ''),
    text,
  };
}
