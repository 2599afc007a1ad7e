import { existsSync, readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';

/** The file of the program that sets a PDF, as its package calls it. */
export const setterFile = '@myriaddreamin/typst-ts-web-compiler/pkg/typst_ts_web_compiler_bg.wasm';

/** What the file of a package is called where the packaged program keeps it, compressed, beside its own code. */
export function packedName(file: string): string {
  return `${file.slice(file.lastIndexOf('/') + 1)}.br`;
}

/** A file by its package's name, from beside the packaged program or from the package itself; throws where neither is. */
export function readAsset(file: string): Buffer {
  const packed = path.join(import.meta.dirname, '..', 'pdf', packedName(file));
  if (existsSync(packed)) return brotliDecompressSync(readFileSync(packed));
  return readFileSync(packageFile(file, import.meta.url));
}

/** Where a file lies that is named by its package, whatever that exports, as seen from a module. */
export function packageFile(file: string, from: string): string {
  const [scope = '', name = '', ...rest] = file.split('/');
  const manifest = findPackageJSON(`${scope}/${name}`, from);
  if (manifest === undefined) throw new Error(`The package ${scope}/${name} is not there.`);
  return path.join(path.dirname(manifest), ...rest);
}
