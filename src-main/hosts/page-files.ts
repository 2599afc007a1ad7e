import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** One file of the page, ready to be sent. */
export interface PageFile {
  body: Buffer;
  contentType: string;
  cacheControl: string;
}

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

/**
 * Reads the built page into memory, by address path (`/`, `/assets/…`). Requests only ever look names up in this
 * map, so no path they can spell leads to another file; links inside the folder are not followed.
 */
export async function readPage(folder: string): Promise<ReadonlyMap<string, PageFile>> {
  const files = new Map<string, PageFile>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const contentType = contentTypes[path.extname(entry.name)];
    if (!entry.isFile() || contentType === undefined) continue;
    const file = path.join(entry.parentPath, entry.name);
    const address = `/${path.relative(folder, file).split(path.sep).join('/')}`;
    const cacheControl = isHashed(address) ? 'public, max-age=31536000, immutable' : 'no-cache';
    files.set(address, { body: await readFile(file), contentType, cacheControl });
  }
  const index = files.get('/index.html');
  if (index !== undefined) files.set('/', index);
  return files;
}

// Vite names what it puts into assets/ by content: `index-BpX3k9_a.js`.
function isHashed(address: string): boolean {
  return /^\/assets\/.+-[\w-]{8,}\.\w+$/.test(address);
}
