import { rebuildLedger } from '../../../src-main/core/ledger.ts';
import { peakMemory } from '../child.ts';
import { openBenchCore } from '../core.ts';

/** What an import took: ms, and the process's peak in MB once it was done. */
export interface CoreImport {
  imported: number;
  peak: number;
  /** A full rebuild of the ledger afterwards, the same file again, and taking the import back, in ms. */
  rebuilt: number;
  again: number;
  undone: number;
}

// Imports one export through the core; with `more` it also rebuilds, imports again and undoes.
const [dataFolder = '', more, ...files] = process.argv.slice(2);
const core = await openBenchCore(dataFolder);

async function importAll(): Promise<number> {
  const start = performance.now();
  const sources = files.map((path) => ({ path }));
  for await (const event of await core.client.imports.run({
    sources,
    me: 'Salon Éclat',
    date_order: 'dmy',
  })) {
    if (event.type !== 'finished') continue;
    const refused = event.result.files.find((file) => file.refused !== null);
    if (refused !== undefined) throw new Error(refused.refused?.message);
  }
  return performance.now() - start;
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

const result: CoreImport = {
  imported: await importAll(),
  peak: peakMemory(),
  rebuilt: 0,
  again: 0,
  undone: 0,
};
if (more === 'more') {
  result.rebuilt = await time(() =>
    core.context.writeLong(['spend'], (db) => rebuildLedger(db, core.context)),
  );
  result.again = await importAll();
  result.undone = await time(() => core.client.imports.undo({ import_id: '1' }));
}
core.close();
process.stdout.write(JSON.stringify(result));
