import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { findLicenceProblems } from './licence-rules.ts';
import { pdfPackages } from './pdf-parts.ts';
import { listShippedFiles } from './shipped-files.ts';
import { findPackages, readPackage, type ShippedPackage } from './shipped-packages.ts';

// Packed, not bundled: the module around SQLite, and what its binary was compiled from; what sets PDFs, and its fonts.
const packed = ['better-sqlite3', 'node-addon-api', ...pdfPackages];
const sqlite: ShippedPackage = {
  name: 'SQLite',
  version: '',
  licence: 'blessing',
  author: '',
  text: 'The authors of SQLite dedicate its code to the public domain: https://www.sqlite.org/copyright.html',
};

// Data that lies in the page's own folder, made from a package that is not installed.
async function readEmojiData(root: string): Promise<ShippedPackage> {
  const text = await readFile(path.join(root, 'src-renderer', 'emoji', 'data', 'LICENSE'), 'utf8');
  return {
    name: 'emojibase-data',
    version: '17.0.0',
    licence: 'MIT',
    author: 'Miles Johnson',
    text: text.trim(),
  };
}

// The package that sets PDFs leaves out the text of its licence, which is also that of what it was compiled from.
const typst = '@myriaddreamin/typst-ts-web-compiler';

async function readTypst(packages: readonly ShippedPackage[]): Promise<ShippedPackage[]> {
  const text = await readFile(path.join(import.meta.dirname, 'typst-licence.txt'), 'utf8');
  const compiled = { name: 'Typst', version: '0.14.2', licence: 'Apache-2.0', author: '', text: text.trim() };
  return packages
    .map((each) => (each.name === typst ? { ...each, text: compiled.text } : each))
    .concat(compiled);
}

// Its licence asks to say where the source of its files is.
const calendars = 'ical.js';
const sourceOfCalendars = 'Shipped unchanged; its source is at https://github.com/kewisch/ical.js';

function tellSource(packages: readonly ShippedPackage[]): ShippedPackage[] {
  return packages.map((each) =>
    each.name === calendars ? { ...each, text: `${sourceOfCalendars}\n\n${each.text}` } : each,
  );
}

/** Everything of others that a package of Vitrine holds, except Electron, which brings its own licences along. */
export async function listShippedPackages(root: string): Promise<ShippedPackage[]> {
  const modules = packed.map((name) => path.join(root, 'node_modules', name, 'package.json'));
  const found = await findPackages([...modules, ...(await listShippedFiles(root))]);
  return [...tellSource(await readTypst(found)), await readEmojiData(root), sqlite];
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
