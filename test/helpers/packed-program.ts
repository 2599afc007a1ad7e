import { execFile } from 'node:child_process';
import { mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { extractAll, listPackage } from '@electron/asar';
import { root } from './program.ts';

/** Vitrine as `npm run package` packs it around the stand-in for Electron. */
export interface PackedProgram {
  /** Everything lies below it; to be deleted by whoever asked. */
  place: string;
  /** The folder that Electron is in. */
  folder: string;
  /** What the archive holds, folders too, as `/build/main/main.js`. */
  content: string[];
  /** The archive's content as files. */
  extracted: string;
  /** What was said meanwhile. */
  said: string;
}

const script = path.join('src-main', 'hosts', 'electron', 'packaging', 'package.ts');

/** Packs Vitrine into a folder of its own, as a machine of a CI does: electron-builder publishes there if it is let. */
export async function packProgram(): Promise<PackedProgram> {
  const place = await mkdtemp(path.join(tmpdir(), 'vitrine-package-'));
  const args = [script, '--stand-in', '--into', place];
  const { stdout, stderr } = await promisify(execFile)(process.execPath, args, {
    cwd: root,
    env: { ...process.env, CI: 'true' },
  });
  const name = (await readdir(place)).find((entry) => entry.endsWith('-unpacked')) ?? '';
  const folder = path.join(place, name);
  const archive = path.join(folder, 'resources', 'app.asar');
  const extracted = path.join(place, 'extracted');
  extractAll(archive, extracted);
  const content = listPackage(archive, { isPack: false }).map((entry) => entry.split(path.sep).join('/'));
  return { place, folder, content, extracted, said: stdout + stderr };
}
