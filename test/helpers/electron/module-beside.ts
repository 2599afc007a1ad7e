import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const standIn = pathToFileURL(path.join(import.meta.dirname, 'stand-in.ts')).href;

// What Electron's process does at this word, Node's does too.
const module = `import { app } from ${JSON.stringify(standIn)};
app.on('stand-in-exit', (code) => process.exit(code));
export * from ${JSON.stringify(standIn)};
`;

/** Puts the stand-in for `electron` where the bundled program in a folder looks for it, so that Node can run it. */
export async function putElectronInto(folder: string): Promise<void> {
  const place = path.join(folder, 'node_modules', 'electron');
  await mkdir(place, { recursive: true });
  await writeFile(path.join(place, 'package.json'), '{"type":"module","exports":"./index.js"}');
  await writeFile(path.join(place, 'index.js'), module);
}
