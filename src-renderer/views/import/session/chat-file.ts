import type { ImportSource } from '../../../../shared/contract/imports.ts';

/** How the files are called that WhatsApp exports. */
export const chatEndings = '.zip,.txt';

/** Tells one source from another. */
export function keyOf(source: ImportSource): string {
  return 'path' in source ? `path:${source.path}` : `upload:${source.upload}`;
}
