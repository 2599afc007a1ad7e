import path from 'node:path';
import { build, type Plugin } from 'vite';

// What is bundled: the room whose vite.config.js says how, and the mode of each of its builds.
const bundles: readonly (readonly [room: string, mode: string])[] = [
  ['src-main', 'production'],
  ['src-main', 'preload'],
  ['src-renderer', 'production'],
];

/** Every file of which something ends up in build/main or build/page, absolute, as the bundler itself lists them. */
export async function listShippedFiles(root: string): Promise<string[]> {
  const files = new Set<string>();
  const usual = process.env['NODE_ENV'];
  // Whoever asks from a test would get a page made for its makers.
  process.env['NODE_ENV'] = 'production';
  try {
    for (const [room, mode] of bundles) await addBundle(files, path.join(root, room), mode);
  } finally {
    if (usual === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = usual;
  }
  return [...files].sort();
}

async function addBundle(files: Set<string>, folder: string, mode: string): Promise<void> {
  const plugins = [listInto(files, folder)];
  await build({ root: folder, mode, logLevel: 'silent', build: { write: false }, plugins });
}

function listInto(files: Set<string>, folder: string): Plugin {
  return {
    name: 'list-shipped-files',
    generateBundle(_options, bundle) {
      for (const part of Object.values(bundle)) {
        if (part.type === 'asset') {
          for (const name of part.originalFileNames) files.add(path.resolve(folder, name));
        } else {
          for (const [id, module] of Object.entries(part.modules)) {
            // A style sheet leaves nothing in the script and all of itself in the page.
            if (module.renderedLength > 0 || /\.css(\?|$)/.test(id)) files.add(fileOf(id));
          }
        }
      }
    },
  };
}

// Bundlers mark modules of their own making with a zero byte, and variants of a file with a question mark.
function fileOf(id: string): string {
  return id.replace(/^\0/, '').replace(/\?.*$/, '');
}
