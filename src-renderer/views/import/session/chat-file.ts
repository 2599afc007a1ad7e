import type { ImportSource } from '../../../../shared/contract/imports.ts';
import { desktop } from '../../../connect/desktop.ts';

/** Where a chosen or dropped file lies, when the core can read it there by itself; null when it has to be handed over. */
export function placeOf(file: File): string | null {
  return desktop?.pathOf(file) || null;
}

/** Tells one source from another. */
export function keyOf(source: ImportSource): string {
  return 'path' in source ? `path:${source.path}` : `upload:${source.upload}`;
}
