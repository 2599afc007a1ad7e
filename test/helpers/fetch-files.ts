import { createCore } from '../../src-main/core/create-core.ts';
import { fetchDue } from '../../src-main/core/media/fetch/fetching.ts';
import { clientOf } from './graph/client-of.ts';
import { watchSteps } from './steps.ts';

// Fetches what is due in a data folder, in a process that tests may kill, at a step of its writing too, or starve of room, and says how it ended.
const [folder = '', address = '', now = '', dieAt = ''] = process.argv.slice(2);
const core = createCore({ dataFolder: folder, host: 'test', now: Number(now) });
watchSteps(core.context.db, (step) => {
  if (step === dieAt) process.kill(process.pid, 'SIGKILL');
});
const turn = await fetchDue(
  core.context,
  clientOf(address, { patience: 60_000 }),
  new AbortController().signal,
);
core.close();
process.stdout.write(`${turn}\n`);
