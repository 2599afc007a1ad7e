import { createCore } from '../../src-main/core/create-core.ts';
import { fetchDue } from '../../src-main/core/media/fetch/fetching.ts';
import { clientOf } from './graph/client-of.ts';

// Fetches what is due in a data folder, in a process that tests may kill or starve of room, and says how it ended.
const [folder = '', address = '', now = ''] = process.argv.slice(2);
const core = createCore({ dataFolder: folder, host: 'test', now: Number(now) });
const turn = await fetchDue(
  core.context,
  clientOf(address, { patience: 60_000 }),
  new AbortController().signal,
);
core.close();
process.stdout.write(`${turn}\n`);
