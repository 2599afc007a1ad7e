import { openExportSource } from '../../../src-main/imports/open-sources.ts';
import { readMessages } from '../../../src-main/imports/read-messages.ts';
import { surveyExport } from '../../../src-main/imports/survey.ts';
import { peakMemory } from '../child.ts';
import { benchNow } from '../core.ts';

/** What reading exports took without writing anything: ms, messages and notices found, and the process's peak in MB. */
export interface Read {
  took: number;
  messages: number;
  peak: number;
}

// Reads exports as an import does, both passes from the disk.
let messages = 0;
const start = performance.now();
for (const file of process.argv.slice(2)) {
  const source = await openExportSource(file);
  const survey = await surveyExport(source, { now: benchNow });
  for await (const batch of readMessages(source, survey, { dateOrder: survey.dateOrder ?? 'dmy' }))
    messages += batch.length;
  await source.close();
}
const read: Read = { took: performance.now() - start, messages, peak: peakMemory() };
process.stdout.write(JSON.stringify(read));
