import { setTimeout } from 'node:timers/promises';
import { openBenchCore } from '../core.ts';

// Opens a core, asks for the first page of its threads, and says how much memory it holds at rest, in MB.
const [dataFolder = '', now = ''] = process.argv.slice(2);
const core = await openBenchCore(dataFolder, 'api', Number(now));
await core.client.inbox.threads({});
await setTimeout(200);
globalThis.gc?.();
process.stdout.write(JSON.stringify({ held: process.memoryUsage.rss() / 1024 ** 2 }));
core.close();
