import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { findLicenceProblems } from './licence-rules.ts';
import { listShippedFiles } from './shipped-files.ts';
import { findPackages, readPackage, type ShippedPackage } from './shipped-packages.ts';

// Packed, not bundled: the module around SQLite, and what its binary was compiled from.
const packed = ['better-sqlite3', 'node-addon-api'];
const sqlite: ShippedPackage = {
  name: 'SQLite',
  version: '',
  licence: 'blessing',
  author: '',
  text: 'The authors of SQLite dedicate its code to the public domain: https://www.sqlite.org/copyright.html',
};

/** Everything of others that a package of Vitrine holds, except Electron, which brings its own licences along. */
export async function listShippedPackages(root: string): Promise<ShippedPackage[]> {
  const modules = packed.map((name) => path.join(root, 'node_modules', name, 'package.json'));
  return [...(await findPackages([...modules, ...(await listShippedFiles(root))])), sqlite];
}

/** Writes the licences of all that is shipped, Vitrine's own first, into one file; throws when one may not be shipped. */
export async function writeLicences(root: string, file: string): Promise<void> {
  const packages = await listShippedPackages(root);
  const problems = findLicenceProblems(packages);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  await writeFile(file, describeLicences(await readPackage(root), packages));
}

/** The licences as one text. Packages of one house bring the same words, which stand there once. */
export function describeLicences(own: ShippedPackage, packages: readonly ShippedPackage[]): string {
  const plainMit = own.text.replace(/^[^]*?(?=Permission is hereby granted)/, '');
  const all = [{ ...own, name: 'Vitrine' }, ...packages].map((each) => ({
    ...each,
    text: each.text || `MIT License\n\nCopyright (c) ${each.author}\n\n${plainMit}`,
  }));
  const groups = Map.groupBy(all, ({ text }) => text);
  return [...groups]
    .map(([text, users]) => `${users.map(titleOf).join('\n')}\n\n${text}\n`)
    .join(`\n${line}\n\n`);
}

const line = '-'.repeat(72);

function titleOf({ name, version, licence }: ShippedPackage): string {
  return [name, version, `(${licence})`].filter((word) => word !== '').join(' ');
}
