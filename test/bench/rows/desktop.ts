import { rm } from 'node:fs/promises';
import path from 'node:path';
import { addedLimit, measureAdded } from '../../../src-main/hosts/electron/packaging/added.ts';
import { isUnneeded, listLoadedFirst } from '../../helpers/loaded-first.ts';
import { packProgram } from '../../helpers/packed-program.ts';
import { grouped, type Bench, type Row } from '../row.ts';
import { measureElectronStart } from './electron-start.ts';

/** The program as a window: what is packed, what is loaded before it may show, and how long until it shows a thread. */
export async function measureDesktop(bench: Bench): Promise<Row[]> {
  return [await measurePackage(), ...(await measureLoadedFirst()), await measureElectronStart(bench)];
}

async function measurePackage(): Promise<Row> {
  const packed = await packProgram();
  try {
    const { bytes, files } = await measureAdded(path.join(packed.folder, 'resources'));
    return {
      work: 'What a package holds beside Electron',
      at: `${String(files)} files`,
      measured: bytes / 1e6,
      limit: addedLimit / 1e6,
      unit: 'MB',
      note: `${grouped(bytes)} bytes in the archive and unpacked beside it`,
    };
  } finally {
    await rm(packed.place, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function measureLoadedFirst(): Promise<Row[]> {
  const { chunks, modules } = await listLoadedFirst();
  const at = `${String(modules.length)} modules in ${String(chunks.length)} files of the bundle`;
  const unneeded = modules.filter(isUnneeded);
  const size = (bytes: number): string => (bytes / 1000).toFixed(1);
  return [
    {
      work: 'Code that is loaded before the window may show',
      at,
      measured: modules.reduce((sum, { bytes }) => sum + bytes, 0) / 1000,
      limit: 100,
      unit: 'kB',
      note: modules.map(({ file, bytes }) => `${file.replace(/^src-main\//, '')} ${size(bytes)}`).join(', '),
    },
    {
      work: 'Modules among these that the window does not need to show',
      at,
      measured: unneeded.length,
      limit: 0,
      unit: 'modules',
      note: unneeded.map(({ file }) => file).join(', ') || 'no package, no core, no updater, no command line',
    },
  ];
}
