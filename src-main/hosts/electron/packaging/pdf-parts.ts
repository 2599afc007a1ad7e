import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { packageFile, packedName, setterFile } from '../../../reports/month-pdf/assets.ts';
import { pdfFonts } from '../../../reports/month-pdf/fonts.ts';
import { readPackage } from './shipped-packages.ts';

const compress = promisify(brotliCompress);

// Nearly as small as the slowest level makes them, in a tenth of its time; of the fonts a third of a megabyte more is gone for six seconds.
const quality = { setter: 7, font: 9 };

/** What sets PDFs, with every font that they need, as their packages call the files. */
export const pdfFiles: readonly string[] = [setterFile, ...pdfFonts.flatMap(({ paths }) => paths)];

/** The packages that these files come from. */
export const pdfPackages: readonly string[] = [
  ...new Set(pdfFiles.map((file) => file.split('/').slice(0, 2).join('/'))),
];

/** Compresses what sets PDFs into a folder, which holds nothing else; what is there from the same file stays. */
export async function makePdfParts(root: string, folder: string): Promise<void> {
  const stampFile = path.join(folder, '..', 'pdf.stamp');
  const files = pdfFiles.map((file) => packageFile(file, path.join(root, 'package.json')));
  const versions = await Promise.all(
    pdfPackages.map((name) => readPackage(path.join(root, 'node_modules', name))),
  );
  const stamp = JSON.stringify([quality, pdfFiles, versions.map(({ name, version }) => [name, version])]);
  if (existsSync(folder) && (await readFile(stampFile, 'utf8').catch(() => '')) === stamp) return;
  const made = `${folder}.part`;
  await rm(made, { recursive: true, force: true });
  await mkdir(made, { recursive: true });
  for (const file of files) await writeFile(path.join(made, packedName(file)), await packed(file));
  await rm(folder, { recursive: true, force: true });
  await rename(made, folder);
  await writeFile(stampFile, stamp);
}

async function packed(file: string): Promise<Buffer> {
  const content = await readFile(file);
  const isSetter = path.basename(file) === path.basename(setterFile);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: isSetter ? quality.setter : quality.font,
    [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  };
  return compress(content, { params });
}
