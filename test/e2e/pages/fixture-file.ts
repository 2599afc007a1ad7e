import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ChatFile } from './chat-file.ts';

const folder = path.resolve(import.meta.dirname, '..', '..', 'fixtures', 'chat-exports');

/** One of the example exports, byte for byte, under another name where one is given. */
export async function fixtureFile(example: string, name = `${example}.txt`): Promise<ChatFile> {
  return { name, mimeType: 'text/plain', buffer: await readFile(path.join(folder, `${example}.txt`)) };
}
