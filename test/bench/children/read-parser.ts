import { readFileSync } from 'node:fs';
import { parseString } from 'whatsapp-chat-parser';
import { peakMemory } from '../child.ts';
import type { Read } from './read-ours.ts';

// Reads the same exports with the npm parser that others use: from the disk into one string, and parsed.
let messages = 0;
const start = performance.now();
for (const file of process.argv.slice(2)) messages += parseString(readFileSync(file, 'utf8')).length;
const read: Read = { took: performance.now() - start, messages, peak: peakMemory() };
process.stdout.write(JSON.stringify(read));
